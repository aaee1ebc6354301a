# Completing the data
ask-details = The data of “{ $business }” can be completed bit by bit. Which part would you like to fill in?
ask-details-again = Choose a part with a button or type its number. If it is enough, choose “Enough for now”.
help-details = Each part is short. Every question may be skipped, and each answer is kept at once. Example: 1
group-identity =
    { $left ->
        [0] ✓ About you
       *[other] About you: { $filled } of { $of } filled in
    }
group-business =
    { $left ->
        [0] ✓ Materials, address, photos
       *[other] Materials, address, photos: { $filled } of { $of } filled in
    }
group-legal =
    { $left ->
        [0] ✓ Papers and permits
       *[other] Papers and permits: { $filled } of { $of } filled in
    }
group-economy =
    { $left ->
        [0] ✓ Capital and sales
       *[other] Capital and sales: { $filled } of { $of } filled in
    }
group-membership =
    { $left ->
        [0] ✓ Cooperative and group
       *[other] Cooperative and group: { $filled } of { $of } filled in
    }
details-enough = Enough for now
ask-detailsOf = Which business would you like to complete?
ask-detailsOf-again = Choose a business with a button or type its number.
help-detailsOf = You have more than one business. Choose one; the others can come later. Example: 1
details-nobody = Register your business first, then its data can be completed. Type REGISTER to begin.
details-again = Everything here is filled in. Answer only what has changed, and type SKIP for the rest.
details-thanks = Thank you, this part is kept.
details-done = Thank you, your answers are kept.
details-complete = Thank you, the data is complete!
details-later = All right. What you answered is kept. Type COMPLETE whenever you want to go on.
details-returned = Hello again. Let's go on completing the data. What you answered is kept.
noted = Noted: { $value }.
sold-day = Noted: { $amount } a day.
sold-week = Noted: { $amount } a week.
sold-month = Noted: { $amount } a month.
sold-year = Noted: { $amount } a year.
noted-nik = NIK noted: { $masked }.
noted-derived =
    NIK noted: { $masked }.
    It tells us: born { $birthDate }, { $sex ->
        [female] female
       *[male] male
    }. If that is wrong, type BACK.
noted-doubtful =
    NIK noted: { $masked }.
    Some of its digits are unusual. Please compare it with your identity card. If it is wrong, type BACK.
noted-kk = KK number noted: { $masked }.
nib-free = An officer can help you to get a NIB, free of charge. Type OFFICER if you would like that.
photo-refused = One photo could not be opened, so it was not kept. Send it again if you like.
photo-received = Photo received.
answer-kept = it is kept
photos-done = Done
per-day = { $amount } a day
per-week = { $amount } a week
per-month = { $amount } a month
per-year = { $amount } a year
rupiah = Rp { $amount }

# About you
field-nik = NIK
ask-nik =
    What is your NIK? It is on your identity card (KTP), 16 digits.
    It keeps your data from being mixed up with somebody else's. The NIK is kept encrypted and never shown in full.
ask-nik-again = Write the 16 digits of the NIK on your identity card. Spaces are fine. If the card is not at hand, choose “Skip”.
help-nik = The NIK is at the top of the identity card. We keep it encrypted. On a screen only the last four digits are seen. Example: 33xx xxxx xxxx xxxx
field-kk = KK number
ask-kk =
    What is the number of your family card (KK)? 16 digits, at the top of the card.
    It shows which businesses belong to one household. The number is kept encrypted and never shown in full.
ask-kk-again = Write the 16 digits of the KK number. Spaces are fine. If the card is not at hand, choose “Skip”.
help-kk = The KK number is at the top of the family card. We keep it encrypted. Example: 33xx xxxx xxxx xxxx
field-birthDate = Date of birth
ask-birthDate = When were you born? Example: 17 August 1985
ask-birthDate-again = Write the day, month and year of your birth. Example: 17-08-1985. If you only know the year, write the year.
help-birthDate = The date of birth as on the identity card. The year alone is fine. Example: 17 August 1985
field-sex = Sex
ask-sex = What is your sex, as on the identity card?
ask-sex-again = Choose one: female or male.
help-sex = Choose what the identity card says. Example: female
sex-female = Female
sex-male = Male
field-education = Education
ask-education = What is the highest school you finished?
ask-education-again = Choose the last school that you finished.
help-education = Choose the last school you finished. It helps to prepare fitting training. Example: SMP
education-none = Primary school not finished
education-primary = Primary school (SD)
education-junior = Junior high school (SMP)
education-senior = Senior high school (SMA or SMK)
education-diploma = Diploma (D1 to D3)
education-degree = Degree (S1 or higher)
field-disability = Disability
ask-disability = Do you live with a disability? It helps us to prepare fitting services. You may skip this.
ask-disability-again = Choose one from the list, or “Skip”.
help-disability = This is for the office alone and not shown to the public. Example: no
disability-none = No
disability-sight = Sight
disability-hearing = Hearing or speech
disability-movement = Movement
disability-other = Another
field-ktpAddress = Address on the identity card
ask-ktpAddress = What is the address on your identity card? Name the street or hamlet, RT/RW and village.
ask-ktpAddress-again = Write the address as on the identity card. Example: Dusun Krajan RT 2 RW 5, { $aVillage }
help-ktpAddress = It may differ from the place of the business. Example: Dusun Krajan RT 2 RW 5, { $aVillage }
field-occupation = Occupation
ask-occupation = What is your occupation, as on the identity card?
ask-occupation-again = Choose the nearest one. If none fits, choose “Another”.
help-occupation = Some kinds of aid depend on the occupation. Example: self-employed
occupation-self_employed = Self-employed or trader
occupation-housewife = Housewife
occupation-farmer = Farmer or fisher
occupation-worker = Employee or labourer
occupation-civil_servant = Civil servant (ASN)
occupation-army_police = Army or police
occupation-state_company = Employee of a state company
occupation-student = Student
occupation-retired = Retired
occupation-other = Another

# Business
field-materials = Materials
ask-materials = What are the main materials of this business?
ask-materials-again = Write one or more materials. Example: cassava, cooking oil
help-materials = What is often bought for the business. Example: cassava, cooking oil, plastic bags
field-started = Started
ask-started = Since when has this business been running? The year is enough. Example: 2019, or 3 years ago
ask-started-again = Write the year it began, or how long it has been running. Example: 2019
help-started = A rough answer is fine. Example: since 2019, 6 months
field-address = Business address
ask-address = What is the full address of the business? Name the street or hamlet, the number, and something near it.
ask-address-again = Write the address of the business. Example: Jalan Pasar 12, next to the pharmacy
help-address = Officers use it for visits. Example: Jalan Pasar 12, next to the pharmacy
field-photos = Photos
ask-photos = Send photos of the business: the place, the goods, or how they are made. You may send several, at most { $most }.
ask-photos-more = Any other photos? Send them, or choose “Done”.
ask-photos-enough = That makes { $most } photos, which is enough. Thank you! Choose “Done”.
ask-photos-again = Send a photo with the camera or paper clip button. If you have none, choose “Skip”.
help-photos = Photos help officers and buyers to know your business. Please send no photo of your identity card. Example: the stall from the front

# Papers and permits
field-nib = NIB
ask-nib = What is the NIB (business number)? 13 digits.
ask-nib-again = Write the 13 digits of the NIB. If there is none yet, choose “None yet”.
help-nib = The NIB is on the permit from OSS. Example: 0123 4567 8901 2
nib-none = None yet
field-sku = SKU
ask-sku = Do you have an SKU, the village's letter about your business?
ask-sku-again = Choose one: have it, not yet, or not sure.
help-sku = The SKU is a letter from the village (desa or kelurahan) that your business exists. Example: have it
sku-yes = Have it
sku-no = Not yet
sku-unsure = Not sure
field-pirt = PIRT
ask-pirt = Do you have the PIRT permit for packed food or drinks?
ask-pirt-again = Choose one: have it, not yet, or not sure.
help-pirt = PIRT is the permit of the health office for home-made food. If you make no food, choose “Skip”. Example: not yet
pirt-yes = Have it
pirt-no = Not yet
pirt-unsure = Not sure
field-halal = Halal certificate
ask-halal = Do you have a halal certificate?
ask-halal-again = Choose one: have it, not yet, or not sure.
help-halal = The halal certificate is free for small businesses; an officer can help. Example: not yet
halal-yes = Have it
halal-no = Not yet
halal-unsure = Not sure
field-brand = Brand
ask-brand = What is the brand?
ask-brand-again = Write the brand on the packaging. If there is none, choose “No brand”.
help-brand = The brand is the name on the packaging or the sign. Example: Renyah Jaya
brand-none = No brand
field-npwp = NPWP
ask-npwp = What is the NPWP (tax number)? 15 or 16 digits.
ask-npwp-again = Write the digits of the NPWP. If there is none yet, choose “None yet”.
help-npwp = The NPWP is the tax number. You stay registered without one. Example: 01.234.567.8-901.000
npwp-none = None yet

# Capital and sales
field-capital = Capital
ask-capital = How much capital is in the business now, without land and buildings? A rough answer is fine.
ask-capital-again = Write the amount with “ribu” (thousand) or “juta” (million). Example: 2 juta
help-capital = Capital: the money and goods that keep the business running. Example: 500 ribu, 2 juta
field-assets = Tools and goods
ask-assets = What are all tools and goods of the business worth, roughly?
ask-assets-again = Write the amount with “ribu” (thousand) or “juta” (million). Example: 3 juta
help-assets = Count stoves, machines, carts, showcases, stock. Example: 3 juta
field-turnover = Sales
ask-turnover = How much do you sell, and in what time? Example: 200 ribu a day, or 3 juta a month
ask-turnover-again = Write the amount and the time. Example: 200 ribu a day
help-turnover = All the money that comes in from selling, before costs. Example: 200 ribu a day
field-workersWomen = Women working
ask-workersWomen = How many women work in this business? If you are a woman, count yourself too.
ask-workersWomen-again = Write the number. If there are none, write 0. Example: 2
help-workersWomen = Count all women who help with the work, family too. Example: 2
field-workersMen = Men working
ask-workersMen = How many men work in this business? If you are a man, count yourself too.
ask-workersMen-again = Write the number. If there are none, write 0. Example: 1
help-workersMen = Count all men who help with the work, family too. Example: 1
field-market = Buyers
ask-market = From where do the farthest buyers come?
ask-market-again = Choose one from the list.
help-market = Choose the farthest, even if only now and then. Example: around the village
market-village = Around the village
market-regency = The regency or city
market-province = The province
market-country = Other provinces
market-abroad = Abroad
field-onlineChannels = Selling online
ask-onlineChannels = Where do you sell online? Example: WhatsApp, Facebook, Shopee
ask-onlineChannels-again = Write the names of the apps. If you do not sell online, choose “Nowhere”.
help-onlineChannels = More than one is fine. Example: WhatsApp, Facebook
onlineChannels-none = Nowhere
field-credit = Loans
ask-credit = Do you have a loan for the business now?
ask-credit-again = Choose one from the list. If you have none, choose “None”.
help-credit = Some kinds of aid are only for businesses without a bank loan. Example: none
credit-none = None
credit-kur = KUR
credit-bank = Another bank loan
credit-cooperative = Cooperative
credit-other = Another

# Cooperative and group
field-cooperative = Cooperative
ask-cooperative = Are you in a cooperative? Write its name.
ask-cooperative-again = Write the name of the cooperative. If you are in none, choose “In none”.
help-cooperative = The cooperative that you are a member of. Example: Koperasi Maju Bersama
cooperative-none = In none
field-kube = KUBE
ask-kube = Are you in a joint business group (KUBE)? Write its name.
ask-kube-again = Write the name of the group. If you are in none, choose “In none”.
help-kube = A KUBE is a group of one trade in one neighbourhood. Example: KUBE Melati
kube-none = In none
