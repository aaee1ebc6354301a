# My data
ask-myData = This is about your data at { $office }. What would you like?
ask-myData-nobody =
    Your business is not registered. All we keep is this chat and, if you have answered, the record of your consent{ $draft ->
        [yes] , and the answers of the registration you have not sent
       *[no] { "" }
    }. All of it can be erased.
ask-myData-more = Is there anything else you would like to see or change?
ask-myData-again = Press a button or type its number, or type BACK.
help-myData = This data is yours: you may see it, correct it, copy it or erase it at any time. Example: see my data
right-see = See my data
right-correct = Correct my data
right-copy = Get a copy of my data
right-withdraw = Change my consents
right-accesses = Who looked at my data
right-erase = Erase my data
right-back = Back

# What is kept
data-title = What we keep about you:
data-line = { $label }: { $value }
data-business = Business “{ $name }”
data-number = Registration number
data-status = State
data-checked = Check
status-word-registered = registered
status-word-closed = closed
data-since = Registered since
data-spots = Other spots
data-photos = Photos
data-hint = Poster code
data-linked = Linked chats
data-consents = Consents:
data-chats = Chats:
data-chat =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Website
       *[other] { $channel }
    }: since { $date }, { $messages } messages from you
data-changes = Changes:
data-change =
    { $date }: { $what }, by { $by ->
        [owner] you
       *[other] an officer
    }
data-draft = Your answers that were not sent yet:
data-draft-empty = No answers are kept yet.
data-more = There is more. Choose “Get a copy of my data” to see everything.

# A copy
copy-made = Here is a copy of your data: one file to read, one for computers. NIK and KK are shown in part only, because files stay behind on phones and in apps. The full numbers are on your own cards.
copy-name = my-data
copy-title = A copy of your data at { $office }
copy-masked = NIK and KK are written in part only. The full numbers are on your own cards.

# Who looked
accesses-none = No officer has looked at your data.
accesses-title = Who looked at your data:
access =
    { $span ->
        [before] Before { $date }
       *[on] { $date }
    }: { $actor ->
        [viewer] an officer
        [verifier] a verifying officer
        [programme] a programme officer
        [administrator] the office's administrator
        [program] the office's system administrator
       *[other] an officer
    } { $did ->
        [see] opened the record of your business
        [talk] read your conversation
        [unmask] saw your whole { $what }
        [change] changed { $what }
        [note] wrote a note about your business
        [check] checked your business
        [merge] joined your business with a record of the same one
        [unmerge] took your business apart again
        [different] compared your business with another
        [ticket] answered your request
        [draft] filled in a registration for you
        [export] made a copy of your data
        [list] read the list of businesses, which may show yours
        [exports] made a copy of the list of businesses, which may hold yours
       *[other] used your data
    }{ $times ->
        [1] { "" }
       *[other] , { $times } times
    }{ $why ->
        [none] { "" }
        [card] , to compare it with the card
        [programme] , for an aid programme
        [asked] , as you asked
        [duplicate] , to check for a duplicate
       *[other] { "" }
    }{ $words ->
        [none] { "" }
       *[other] . Reason: { $words }
    }
officer-changed = An officer of { $office } updated “{ $business }”: { $fields }. To see or correct it, type MY DATA.

# Consents
ask-consents = Choose the consent you want to change. Withdrawing one leaves the others as they are.
ask-consents-again = Press the button of one consent or type its number, or type BACK.
help-consents = YES means it holds now. Choose one to withdraw it, or to give it again. Example: announcements
consent-state =
    { $purpose }: { $given ->
        [yes] yes
       *[no] no
    }
consent-when = { $consent } ({ $date })
purpose-register = Registration
purpose-publication = Public directory
purpose-announcements = Announcements
consent-given = All right, your consent is noted.
withdrawn-publication = All right, withdrawn. Your business is not shown in the public directory. Your registration stays.
withdrawn-announcements = All right, withdrawn. No more announcements will be sent here. Your registration stays.
withdrawn-register = Your registration rests on this consent. If you withdraw it, all your data is erased.

# Erasing
ask-erasing =
    This will be erased: your name, phone number, all your businesses and their photos, your consents and this chat. Your registration number will no longer be valid.

    What is erased cannot be brought back. Erase everything?
ask-erasing-nobody =
    This will be erased: this chat, answers that were not sent, and the record of your consent.

    What is erased cannot be brought back. Erase everything?
ask-erasing-again = Erase all your data? Answer YES to erase it, NO to leave it.
help-erasing = YES erases all your data for good. NO leaves everything as it is. Example: no
erasing-yes = Yes, erase everything
not-erased = All right, nothing was erased.
erased =
    All your data is erased. Proof number: { $proof }
    We keep only that proof, without your name. If you ever want to register again, type REGISTER.
