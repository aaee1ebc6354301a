# Linked chats
channel-name =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] the website
       *[other] { $channel }
    }
link-yes = Yes, that is me
link-not-me = Not me

# In the new chat
ask-linkDraft = There is a registration here that was not sent. If this chat is linked, those answers are deleted. Go on?
ask-linkDraft-again = Delete the answers that were not sent, and link this chat? Answer YES or NO.
help-linkDraft = YES deletes the answers of this chat that were not sent. A business that is registered stays as it is. NO goes on with the registration. Example: yes
ask-linkNumber = To link this chat to your registration, type the registration number, or the phone number that is registered.
ask-linkNumber-again = Type the registration number, like 3313-000042-6, or the phone number that is registered. Don't remember? Type OFFICER.
help-linkNumber = We will send a code to your earlier chat, so that nobody else can get at your data. Example: 3313-000042-6
ask-linkCode = If that number is registered, we have sent a code to the earlier chat. Type the code here. It is valid for 15 minutes.
ask-linkCode-phone = If your phone number is registered, we have asked in the earlier chat. Open that chat and answer YES there. Registered with another number? Type the registration number here.
ask-linkCode-again = Open the earlier chat: type the six digits of the code from there, or answer YES there. No message? Type the registration number once more, or OFFICER.
help-linkCode = The code of six digits is in the chat in which you registered. Is that chat lost? Type OFFICER. Example: 482 913
link-wrong = That code does not fit. You can try { $left } more times.
link-used-up = That code does not fit, and it was tried five times. Ask for a new code.
link-gone = That code is not valid any more. Ask for a new code.
link-later = This was asked for several times. Wait an hour and type LINK again, or type OFFICER.
link-joined = This chat is now linked to your registration. Type STATUS, MY DATA or MENU.
link-registered = This chat is linked to your registration already. To link another chat, write LINK there. Only an officer can make two registrations one: type OFFICER.

# In the earlier chat
link-code =
    Somebody wants to link a chat on { channel-name } to your registration. If it is you, type this code there: { $code }

    It is valid for 15 minutes. Officers never ask for this code. Not you? Leave it, and tell nobody.
ask-linkAsked =
    Was it you who just wrote from { channel-name }, with your phone number?

    If YES, that chat can see and change your data. Valid for 15 minutes.
ask-linkAsked-again = Answer YES if you wrote from { channel-name } yourself. If not, answer NO.
help-linkAsked = YES links that chat to your registration. When in doubt, answer NO: nothing changes. Example: no
link-confirmed = All right, we are linking that chat on { channel-name }. To unlink it, type MY CHATS.
link-denied = All right, that chat is not linked. Nothing changes.
link-late = It is too late, so nothing was linked. Type LINK once more in the new chat.
ask-linkMade = A chat on { channel-name } was just linked to your registration. Was that you? If not, choose “Not me”: that chat is unlinked at once.
ask-linkMade-again = Did you link the chat on { channel-name } yourself? Answer YES or NOT ME.
help-linkMade = A linked chat can see and change your data. NOT ME unlinks it. Example: not me
link-mine = All right.
link-undone = That chat on { channel-name } is unlinked and cannot see your data any more. If any data was changed, type OFFICER.
link-parted = This chat is not linked to a registration any more. To link it again, type LINK. Is something wrong? Type OFFICER.

# My chats
ask-chats =
    { $count ->
        [1] Only this chat is linked to your registration. To link another chat, write LINK there.
       *[other] These chats are linked to your registration. What the office writes is sent to { channel-name }. Choose one to change it.
    }
ask-chats-again = Choose a chat with a button or type its number, or type BACK.
help-chats = Choose a chat to get the office's messages there, or to unlink it. Example: 1
chat-line =
    { $channel }, since { $date }{ $here ->
        [yes] {" "}(this one)
       *[no] { "" }
    }{ $receives ->
        [yes] {" "}✓
       *[no] { "" }
    }
chat-follow = Send to the chat I used last
ask-chat =
    Chat on { $channel }, linked since { $date }{ $here ->
        [yes] {" "}(this chat)
       *[no] { "" }
    }.{ $receives ->
        [yes] {" "}What the office writes is sent here.
       *[no] { "" }
    } What would you like to do?
ask-chat-again = Choose one with a button or type its number, or type BACK.
help-chat = One chat is enough for the office's messages. A chat that is unlinked cannot see your data any more. Example: back
chat-prefer = Send the office's messages here
chat-part = Unlink this chat
ask-parting =
    Unlink the chat on { $channel } (since { $date })? { $here ->
        [yes] It is the chat you are using now: once unlinked, there is none of your data here any more.
       *[no] That chat cannot see your data any more.
    } Your data itself does not change.
ask-parting-again = Unlink that chat on { $channel }? Answer YES or NO.
help-parting = YES unlinks that chat from your registration. NO leaves it. Example: no
chat-part-yes = Yes, unlink it
chat-preferred = All right, what the office writes is sent to that chat.
chat-latest = All right, what the office writes is sent to the chat you used last.
chat-parted = All right, that chat is unlinked.
chat-gone = That chat cannot be unlinked: it is unlinked already, or it is the only one. Type MY CHATS to see them.
chat-young = This chat was linked just now. Others can be unlinked from here after a day; or unlink from the earlier chat.
chats-none = This chat is not linked to a registration. Registered already? Type LINK. Not yet? Type REGISTER.
