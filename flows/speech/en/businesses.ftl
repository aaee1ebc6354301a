# My businesses: several of them, changing, closing, usual spots
businesses-none = No business is registered from this chat yet. Type REGISTER to register one.
is-open = running
is-closed = closed
go-back = Back
enough = Done
ask-businesses = Which business?
ask-businesses-again = Choose a business from the list, or “Add another business”.
help-businesses = Choose the business that you want to see or change. Example: 1
ask-business =
    { $name } ({ $state })
    Registration number: { $number }

    What would you like to do?
ask-business-again = Choose one with a button or type its number.
help-business = You can change one answer, complete the data, close this business or open it again. Example: 1
business-correct = Change its data
business-details = Complete its data
business-photos = Send photos
business-spot = Add a usual spot
business-close = Close this business
business-reopen = Open it again
business-add = Add another business
ask-spot = Send the location where you usually stand. Several are fine, one at a time. When that is all, choose Done.
ask-spot-again = Send a location from your phone, a Google Maps link, or coordinates. When that is all, choose Done.
help-spot = A place where your business usually stands, so that buyers know where to look. Example: -7.5601, 110.9482
spot-kept = That place is noted.
ask-closing = Close the business “{ $name }”? Buyers will not see it any more. You can open it again at any time.
ask-closing-again = Answer YES to close “{ $name }”, NO to leave it open.
help-closing = Closing deletes nothing; it only marks that the business has stopped. Example: yes
business-closed = The business is marked as closed.
business-reopened = The business is open again.
change-dropped = All right, nothing was changed.
