# Checked by an officer
checked-new = An officer will check the details.
checked-verified = An officer has checked the details, and they are right.
checked-repair = An officer asks you to repair this: { $field }. { $why }
checked-refused = We cannot accept it yet. { $why } If you think this is wrong, type OFFICER.
status-repair-after = After this, type STATUS to repair it.
repair-asked =
    An officer has checked the business “{ $name }”. One thing needs to be repaired: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(After this there is { $left } more.)
    }
repair-reminder =
    We are still waiting for a repair of the business “{ $name }”: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(After this there is { $left } more.)
    }
repair-thanks = Thank you, we have received it. An officer will look at it again.
repair-gone = Thank you. That repair is not needed any more.
repair-later = All right, later. Type STATUS at any time to repair it. If you want to ask something, type OFFICER.
repair-not-now = Not now
verdict-approved = Good news: an officer has checked the business “{ $name }” ({ $number }), and its details are right. Thank you!
verdict-refused =
    We cannot accept the business “{ $name }” ({ $number }) yet.
    { $why }
    If you think this is wrong, type OFFICER. An officer will listen to what you have to say.
verdict-reopened = Correction: the result that we sent you for the business “{ $name }” ({ $number }) does not hold yet. We are checking it again. You need not do anything.
why-missing = There is no answer yet.
why-unclear = The answer is not clear to the officer.
why-mismatch = The answer does not fit the other details.
why-not_full = Please write the full name as on the identity card.
why-pin_far = The point on the map is far from the village that was named.
why-not_found = The officer could not find the place.
why-imprecise = The spot is not exact enough. Send your location while you are at the place of business.
why-unreachable = That number cannot be reached.
why-shared = That number is used by somebody else too.
why-digits = The digits do not fit the card.
why-blurred = The photo is not clear enough.
why-not_business = The photo does not show the business.
refusal-no_business = The officer found no business there.
refusal-outside = The place of business lies outside this office’s area.
refusal-duplicate = The same business is registered already.
refusal-ended = The business is not running any more.
refusal-untrue = What was told does not fit what the officer found.
refusal-silent = We tried to reach you several times and had no answer.
