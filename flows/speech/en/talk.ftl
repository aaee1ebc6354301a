# English texts. What stands in { } is filled in by the program.

yes = Yes
no = No
skip = Skip
not-listed = Not in the list
dont-know = I don't know
not-told = not given
pin = pin at { $lat }, { $lng }
officer-will-find = an officer will find the place
step = Step { $at } of { $of }
current-answer =
    Your answer now: { $answer }
    Send a new one, or type SKIP if it is right.
both-in-one = It is all one business
which-one = Which one do you mean?
wants-location = Send my location
wants-contact = Send my number
list-choose = Choose an answer
list-more = More choices
list-first = Back to the first
choose-number = To choose, type its number:
choose-words = You may also type:
attach-location = To send a location: tap 📎 or +, choose Location, then send your current location.

# Greetings and answers from anywhere
greeting = Hello!
thanks = You're welcome.
welcome-back = Hello again. Your business is registered.
what-now = What would you like to do?
aid-later = Applying for aid is not open in this chat yet. Once you are registered, it is easier to propose you.
cannot-here = That can't be done at this step.
trouble = Sorry, something went wrong on our side. Your earlier answers are safe. Please try again in a moment, or type OFFICER.
status-none = You have not registered a business yet. Type REGISTER to begin. Registered from another chat? Type LINK.
status-joined = An officer joined registrations that are one business: { $pairs }. The new number stands for both. If that is wrong, type OFFICER.
status-draft = Your registration has not been sent: it stands at step { $at } of { $of }. What you answered is kept.
status-registered =
    “{ $name }” is registered under number { $number }.{ $others ->
        [0] {""}
       *[other] {" "}There are { $others } more: type MY BUSINESSES.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
status-closed =
    The business “{ $name }” is closed. Registration number: { $number }. Type MY BUSINESSES to open it again.{ $others ->
        [0] {""}
       *[other] {" "}There are { $others } more.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
edited = Changing an older message does not change an answer that was noted. To change an answer, type CORRECT.
registration-waits = The registration you began is not finished yet. Let us finish it first.
which-help = Help with using this chat
which-aid = Aid or programmes of the office
ticket-opened = Your request is noted (ticket { $number }). An officer will answer in this chat.
paused = All right, it is put aside. Your answers are safe. Write anything when you want to go on.
nothing-open = Nothing is under way. Type MENU to see what you can do.
nothing-to-stop = We send no announcements to this chat.
announcements-stopped = All right, no more announcements here. Your registration stays.
language-set = All right, we'll go on in English.
discarded = Your answers were deleted. Type REGISTER whenever you want to begin again.
refused =
    All right, we respect that. Nothing is kept but the note that you declined.
    If you change your mind, type REGISTER.
refused-before = You chose not to register before. If you changed your mind, choose Register.
finished = Done, thank you! Keep your registration number. Type COMPLETE to add details and photos of your business, or MENU for more.
registered =
    Your business is registered.
    Registration number: { $number }

# What was not understood
unclear =
    { $detail ->
        [too_short] “{ $said }” is too short.
        [too_long] That answer is too long.
        [digits] There are digits in “{ $said }”. Please write the name only.
        [no_letters] There are no letters in “{ $said }”.
        [sentence] That looks like a sentence. Please write the name only.
        [yes_no] We need the name, not a yes or no.
        [too_vague] “{ $said }” is still too general.
        [landline] “{ $said }” is a landline. We need a mobile number.
        [foreign] “{ $said }” is not an Indonesian mobile number.
        [this_number] We can't see the number you use here. Please type it.
        [billion] “{ $said }” may mean thousand millions. Which one do you mean?
        [same_as_before] We cannot tell which answer you mean. Please write it again.
        [several_trades] There are several trades in that answer. Choose the one to register first; add the others later with MY BUSINESSES.
        [not_own] That is somebody else's contact. Please send your own number.
        [outside] That place is outside this office's territory.
        [too_wide] “{ $said }” is too wide an area. Name the village or the district.
        [other_district] That village lies in another district.
        [not_in_indonesia] That point is not in Indonesia. Perhaps the phone's GPS was not ready.
        [far] That point is far outside this office's territory.
        [outside_map] That point is outside this office's area. Send the location while you are at your business, or write the village's name.
        [short_link] We can't open that short link yet.
        [plus_code_needs_place] Add the name of a place after that code. Example: CWQX+2F { $aDistrict }
        [one_number] That is only one number. Write RT and RW.
        [rt_missing] The RT is missing.
        [zero] RT and RW cannot be zero.
        [yes_but] It seems that something needs correcting.
        [no_but] It seems that there is more to say. Please answer YES or NO first.
        [photo] A photo is not needed at this step. Once registered, type COMPLETE to send photos of your business.
        [photo_again] Once you chose the business, send the photo again.
        [voice] Sorry, we can't listen to voice messages yet.
        [identifier] That looks like a NIK or KK number. Please do not write it here; it is not kept from this answer.
        [location] A location isn't needed at this step.
        [location_known] The place is noted already. If it is wrong, type CORRECT.
        [coarse] That point is too rough. Switch GPS on and send it again, or write the name of the village.
        [empty] That message is empty.
        [contact] A contact is not needed at this step.
        [other] We can't read that kind of message yet.
        [stale] That button belongs to an earlier question.
        [number_slip] There is a wrong digit in that registration number. Please check it.
        [no_such_number] That number is not in the list.
        [wrong_length] That is not the right number of digits. Please count again.
        [several_numbers] There is more than one number. Please send one only.
        [not_digits] That number has digits only. Please write just the digits.
        [letter_o] There seems to be a letter O in it. Please write a zero.
        [letter_l] There seems to be a letter in it. Please write a one.
        [not_whole] Please write a whole number. Example: 2
        [negative] It cannot be less than zero.
        [too_many] That number is too large.
        [too_much] That amount is too large.
        [foreign_currency] Please write it in rupiah.
        [impossible] There is no such date.
        [future] That date has not come yet.
        [too_old] That year is too long ago.
        [too_young] That year of birth is too recent.
        [send_photo] We are waiting for a photo here.
        [tell_it] We need more than a yes or no.
        [none] It's all right if there is none.
        [unknown] It's all right not to know yet.
       *[unclear] Sorry, we did not understand “{ $said }”.
    }

# Others
ask-menu = Choose one:
ask-menu-again = Press a button or type its number.
help-menu = Choose what you need, or type CANCEL to go back. Example: 1
help-idle = Type REGISTER to register a business, LINK if you are registered from another chat, STATUS to see your registration, OFFICER to talk to an officer, LANGUAGE to change the language.
menu-goOn = Go on registering
menu-register = Register a business
menu-status = Status of my registration
menu-businesses = My businesses
menu-complete = Complete my data
menu-myData = My data
menu-link = Registered in another chat
menu-chats = My chats
menu-help = How to use this chat
menu-language = Ganti bahasa / Language
menu-officer = Talk to an officer
menu-cancel = Cancel the registration
ask-language = Mau pakai bahasa apa? / Which language?
ask-language-again = Pilih satu bahasa. / Choose a language.
help-language = Contoh / Example: English
language-id = Bahasa Indonesia
language-en = English
language-jv = Basa Jawi
ask-resume = You were at step { $at } of { $of }. Go on or start over?
ask-resume-again = Choose GO ON to continue, or START OVER to delete your answers and begin again.
help-resume = GO ON continues with the answers you gave. START OVER deletes them. Example: go on
resume-go-on = Go on
resume-start-over = Start over

# Telegram's menu of commands
command-menu = See what you can do
command-status = Status of my registration
command-help = Help with this question
command-back = Back to the question before
command-language = Change the language
command-officer = Talk to an officer
command-cancel = Stop for now

# An officer in this chat
officer-here = Officer { $officer } is here now and reads what you write. The bot keeps silent meanwhile. To come back to the bot, type DONE or MENU.
officer-begins = Officer { $officer } of the office would like to talk with you here. The bot keeps silent meanwhile. To come back to the bot, type DONE or MENU.
officer-left = All right, the talk with the officer is over. The bot answers again. Type OFFICER if you still need one.
officer-done = The officer has finished. The bot answers again. Type OFFICER if you still need one.
officer-later = The officer had to leave. The bot answers again; your request stays noted, and another officer will reply here.
officer-away = The officer could not reply again so far. The bot answers again; your request stays noted, and an officer will reply here.
ticket-closed = We have closed your request (ticket { $number }). Type OFFICER if you still need one.
