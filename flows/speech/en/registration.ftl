# Consent
ask-consent =
    Welcome to the home business register of { $office }.

    Once you are registered, aid, training and buyers can reach your business. It is free, takes about 3 minutes, and you may stop at any time.

    We keep your name, phone number, business and its location for this register. They are not sold, and not shown to the public without your leave. At any time you can see, correct, copy or delete them: type MY DATA.

    Do you agree?
ask-consent-again =
    We need your leave before we ask anything.
    May { $office } keep the data of your business? Answer YES or NO.
help-consent = Answer YES if you agree to be registered, NO if not. Without your consent we keep nothing. Registered from another chat already? Type LINK. Example: yes
consent-yes = Yes, I agree
consent-no = No

# Questions
ask-ownerName = What is your name, as on your identity card?
ask-ownerName-again = Write your full name in letters. Example: Sri Wahyuni
help-ownerName = Write the owner's name as on the identity card (KTP); titles may be left out. Example: Sri Wahyuni
ask-businessName = What is the business called? If it has no name, write what your neighbours call it.
ask-businessName-again = Write the name of your business, it may be simple. Example: Keripik Bu Sri
help-businessName = The name may be your own or an everyday one. Example: Keripik Bu Sri
ask-product = What do you make or sell? Everyday words are fine.
ask-product-again = Name the one main thing or service. Example: cassava chips (keripik singkong)
help-product = Name the main one. Example: keripik singkong, jahit baju, servis motor
ask-cluster = Which group of businesses does “{ $product }” belong to?
ask-cluster-again = Choose the group most like “{ $product }”. If in doubt, take the nearest.
help-cluster = The office uses these groups to order its register. Press a button or type its number. Example: 1
cluster-more = Other groups…
ask-mode = How do you sell?
ask-mode-again = Choose one: at a fixed place, going around, or online.
help-mode = Fixed: at home, a stall, a shop. Roving: from place to place. Online: by phone or internet only. Example: fixed
mode-fixed = Fixed place
mode-roving = Roving
mode-online = Online
ask-place =
    Where is the business? Send the location from your phone while you are there.
    You may also paste a map link, or write the name of the village.
ask-place-again = Write the name of the village, or choose “Choose from the list of villages”. Example: { $aVillage }
help-place = Send your location, a Google Maps link, or the village's name. Roving businesses: your usual spot. Example: { $aVillage }, { $aDistrict }
place-by-name = Choose from the list of villages
place-at-hint = In { $place }
ask-district = In which district (kecamatan)?
ask-district-landmark = The landmark is noted. Which district (kecamatan) is that?
ask-district-again = Choose the district from the list or write its name. If it is missing, choose “Not in the list”.
help-district = Choose the district of the business, not of your identity card. Example: { $aDistrict }
ask-village = Which village in { $district }?
ask-village-pin = We have your location. Which village (desa or kelurahan) is that, and which RT and RW? Example: { $aVillage } RT 2 RW 5
village-by-district = Choose the district first
ask-village-again = Choose the village from the list or write its name. If it is missing, choose “Not in the list”.
help-village = Choose the village (desa or kelurahan) of the business. Example: { $aVillage }
ask-landmark = Name a landmark that people know, so that an officer can find the place. Example: in front of Pasar Jongke
ask-landmark-again = Write the nearest building or street. Example: north of Masjid Agung
help-landmark = A landmark is a well-known place near your business. Example: opposite the village hall
ask-rtRw = Which RT and RW? Example: RT 2 RW 5
ask-rtRw-found =
    Location received: { $place }.
    Which RT and RW? Example: RT 2 RW 5
ask-rtRw-again = Write two numbers: RT, then RW. Example: 002/005. If you don't know, choose “I don't know”.
help-rtRw = RT/RW of the business; if you work at home, it is on your identity card. Example: 02/05
ask-phone = Which mobile number can officers reach you at?
ask-phone-again = Write a mobile number that begins with 08. Example: 0812 3456 7890. You may skip this.
help-phone = Officers use it to reach you; it is not shown to the public. Example: 0812 3456 7890

# Review
ask-review =
    Please check:

    Name: { $ownerName }
    Business: { $businessName }
    Product: { $product }
    Group: { $cluster }
    Way of selling: { $mode }
    Place: { $place }
    RT/RW: { $rtRw }
    Phone: { $phone }

    Is everything right?
ask-review-again =
    Choose YES if everything is right, or CORRECT if something is wrong.

    Name: { $ownerName }
    Business: { $businessName }
    Product: { $product }
    Group: { $cluster }
    Way of selling: { $mode }
    Place: { $place }
    RT/RW: { $rtRw }
    Phone: { $phone }
help-review = YES sends your registration. CORRECT changes one answer. CANCEL stops. Example: yes
review-yes = Yes, send it
review-correct = Correct something
review-cancel = Cancel
ask-correct = What needs correcting?
ask-correct-again = Choose the part that is wrong from the list.
help-correct = Choose the part that is wrong and answer only that again. Example: Place
field-ownerName = Name
field-businessName = Business name
field-product = Product
field-cluster = Group
field-mode = Way of selling
field-place = Place
field-rtRw = RT/RW
field-phone = Phone number
ask-cancel = Your registration has not been sent (step { $at } of { $of }). What would you like?
ask-cancel-change = The change is not saved yet. What would you like to do?
cancel-drop-change = Leave it as it was
ask-cancel-again = Choose one: go on, keep it for later, or delete all answers.
help-cancel = Keep for later: your answers stay and you can go on another time. Delete: all answers of this registration are removed. Example: go on
cancel-go-on = Go on
cancel-later = Keep it for later
cancel-discard = Delete my answers

# Once registered
ask-publish = May your business appear in the public directory, so that buyers can find it? Only its name, product, group and village are shown.
ask-publish-again = May it appear in the public directory? Answer YES or NO. Your registration stands either way.
help-publish = Your own name, phone number and the exact spot are not shown. If you change your mind, type MY DATA. Example: yes
ask-announcements = Would you like announcements from { $office } in this chat, for example about training or aid?
ask-announcements-again = Would you like announcements? Answer YES or NO.
help-announcements = With YES the office may send you news here. Type STOP to end it. Example: yes

told-kept = Good, noted.
told-before-consent = We will use what you told us if you agree.
reminder = The registration of your business is not finished. Your answers are still there: just go on. No reminders? Type STOP.
amended = The change is saved.
amended-again = The change is saved. An officer will look at it.

# Filled in by an officer
draft-here = Officer { $officer } has filled in the registration for you. If you agree, we'll first show it to you to check. Nothing is registered yet.
draft-here-known = Officer { $officer } has filled in the registration of another business for you. Please check it first. Nothing is registered yet.
draft-waits = The code is right, but the registration from before isn't finished. Finish it, or type CANCEL and delete it, then send the code again.
draft-code-missing = Type CODE and then the eight letters and digits from the officer. Example: CODE K7QP XM3R
code-unknown = We can't find that code. Please check its letters and digits. Example: CODE K7QP XM3R. To register yourself, type REGISTER.
code-expired = That code has expired, and what it held was deleted. Ask the officer for a new one, or type REGISTER to register yourself.
code-withdrawn = The officer has taken it back. Ask the officer, or type REGISTER to register yourself.
code-used = That code has been used. If it wasn't you, type OFFICER.
code-refused = What belonged to that code was refused and deleted. Type REGISTER to register yourself.
code-later = Too many wrong codes. Wait an hour, then try again. To register yourself, type REGISTER.
