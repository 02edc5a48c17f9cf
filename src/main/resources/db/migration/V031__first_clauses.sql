-- The first edition. Later wordings are published in the product, not migrated.
insert into policy_clause (area, number, version, edition, title, text, published_at, published_by, why)
select area, number, 1, 1, title, text, now(), 'caseward', 'First edition'
from (values
('counterfeit_vouchers', '1.1', $$Forged or altered vouchers$$,
$$A merchant or user may not offer a voucher that the issuer never issued, or whose face, value, code or expiry was altered after issue.

Counts as evidence: a code that is missing from the issuer's list; artwork that differs from the registered template; two buyers refused at the counter within 7 days.

Not a violation when the merchant withdrew the batch and told its buyers within 24 hours of the first refusal.$$),

('counterfeit_vouchers', '1.2', $$Vouchers sold twice$$,
$$A voucher that has been redeemed, or sold to another buyer, may not be offered again.

Counts as evidence: a redemption time before the sale; the same code in two orders.

Not a violation when the second sale was cancelled and refunded before the buyer complained.$$),

('counterfeit_vouchers', '2.1', $$Vouchers a merchant will not honour$$,
$$A merchant that sells a voucher has to honour it at every branch named on it, until the expiry printed on it, without a further charge.

Counts as evidence: a refusal recorded at the counter; a message in which the merchant asks for money on top.

Not a violation when the branch had closed for good and the buyer was offered a refund.$$),

('fake_reviews', '1.1', $$Reviews by people who were not there$$,
$$A review has to come from someone who used the service. Reviews written by the merchant, its staff, its competitors or someone hired for it are fake, whatever they say.

Counts as evidence: no order, booking or visit within 90 days before the review; one device behind several reviewers; an offer to write reviews for money.

Not a violation when a guest of the person who booked writes about the same visit.$$),

('fake_reviews', '1.2', $$Rewards for reviews$$,
$$Nobody may give or take money, discounts or presents for a review that has to be good, or for taking a bad one back.

Counts as evidence: the offer in writing; three or more reviews that mention the same reward.

Not a violation when every reviewer gets the same reward whatever they write, and the review says so.$$),

('fake_reviews', '2.1', $$Rings of reviewers$$,
$$Accounts may not act together to lift or sink a rating.

Counts as evidence: at least five reviews within 48 hours from accounts that share a device, a payment card or a text; the same accounts reviewing the same row of merchants.

Several similar reviews after a public event are not a ring by themselves.$$),

('misleading_listing', '1.1', $$What is shown is not what is sold$$,
$$Photos, names and descriptions have to show what the buyer gets. Another place's photos, a larger portion, a better room or a service that is not given mislead.

Counts as evidence: the photo found elsewhere; the buyer's own photo of what was given; the merchant's admission.

Not a violation when the difference is small and a normal buyer would not have chosen otherwise.$$),

('misleading_listing', '1.2', $$Hidden terms$$,
$$Whatever limits an offer (days, people, minimum spending, extra charges) has to stand where the price stands, in the listing's language.

Counts as evidence: a term that appears only after payment or only at the counter.

Not a violation when the term follows from law that every buyer knows, such as a legal drinking age.$$),

('misleading_listing', '2.1', $$Wrong place, hours or category$$,
$$A listing has to name the address, the opening hours and the category that are true. Choosing a false category to be found more often is misleading.

Counts as evidence: two or more failed visits; a map or register that says otherwise.

Not a violation when the merchant corrects it within 48 hours of being told.$$),

('unlicensed_service', '1.1', $$No licence where one is needed$$,
$$Medical, beauty with needles or lasers, massage, food, alcohol, tobacco, child care, transport and tour guiding need the licence that the place's law asks for, in the merchant's own name.

Counts as evidence: no entry in the public register; a licence number that belongs to someone else.

Not a violation when the licence is being renewed and the authority confirms it in writing.$$),

('unlicensed_service', '1.2', $$Licence expired or of another kind$$,
$$A licence covers what it names, where it names it and until it ends. Services beyond it are unlicensed.

Counts as evidence: the end date or the scope on the licence itself.

A licence that ended less than 14 days ago gets a request for the new one first.$$),

('unlicensed_service', '2.1', $$Forged papers$$,
$$Papers given to the marketplace may not be forged, altered or borrowed.

Counts as evidence: the authority does not know the paper; text or seal edited in the file; one number used by two merchants.

This clause is severe: one proven forgery is enough.$$),

('price_gouging', '1.1', $$Prices raised in an emergency$$,
$$While an emergency is declared, nobody may ask more than 15 percent above the average of the 30 days before it for lodging, transport, food, water, fuel, medicine or repairs.

Counts as evidence: the price history of the listing; a receipt.

Not a violation when the merchant's own costs rose as much and it can show the invoices.$$),

('price_gouging', '1.2', $$False discounts$$,
$$A struck-out price has to be one that buyers really paid for at least 14 of the last 60 days.

Counts as evidence: the price history of the listing.

Not a violation when the comparison is with the maker's published price and says so.$$),

('off_platform_payment', '1.1', $$Asking for payment elsewhere$$,
$$Merchants and creators may not move a buyer they met here to a payment outside the marketplace.

Counts as evidence: a bank account, wallet, payment link or QR code in a message, picture or live session; the offer of a lower price for paying directly.

Not a violation when the buyer pays at the counter for something that was never offered here.$$),

('off_platform_payment', '1.2', $$Hiding contact details to get round the rule$$,
$$Phone numbers, accounts or links that are spelled out, drawn into pictures or said in a video so that filters miss them count as asking for payment elsewhere.

Counts as evidence: the detail made readable, with the place where it was found.

A phone number in the address block of a listing is allowed.$$),

('off_platform_payment', '2.1', $$Deposits outside the marketplace$$,
$$A deposit, a tip asked for in advance or a fee to hold a place may not be taken outside the marketplace's own checkout.

Counts as evidence: the request and, where there is one, the transfer.

Not a violation when a law asks the merchant to take it directly, such as a visitor's tax.$$),

('account_fraud', '1.1', $$Stolen accounts and identities$$,
$$Nobody may use another's account, papers, face or payment card, nor offer accounts for sale.

Counts as evidence: the owner's report with proof of identity; a sign-in from a new device followed by a change of payout details.

Not a violation when the owner gave access to staff through the marketplace's own roles.$$),

('account_fraud', '1.2', $$Accounts opened to get round a decision$$,
$$Who has been suspended or offboarded may not come back under another name.

Counts as evidence: the same payout account, papers, device or address as the closed account.

Family at the same address is not evidence by itself.$$),

('account_fraud', '2.1', $$False orders$$,
$$Orders, visits or refunds that never happened may not be recorded to collect subsidies, payouts or standing.

Counts as evidence: buyer and merchant on one device; refunds right after payout; more orders than the place can serve.

Test orders agreed with the marketplace beforehand are allowed.$$),

('harassment', '1.1', $$Threats$$,
$$Nobody may threaten a person with violence, with publishing private matters or with a false report.

Counts as evidence: the message, call or video, with what came before it.

This clause is severe: a credible threat goes to the emergency queue at once.$$),

('harassment', '1.2', $$Insults and pursuit$$,
$$Repeated insults, unwanted messages after a clear no, and calling on others to do the same are harassment.

Counts as evidence: at least two messages after the no, or one call to others.

Hard criticism of a service is allowed, however sharp.$$),

('harassment', '2.1', $$Private details made public$$,
$$Nobody may publish another's home address, phone number, papers or private pictures without consent.

Counts as evidence: the post itself; the person's report.

A business address that the merchant publishes is not private.$$),

('hateful_conduct', '1.1', $$Attacks on people for what they are$$,
$$Content may not degrade, dehumanise or call for harm to people for their ethnicity, nationality, religion, caste, sex, gender, orientation, disability or illness.

Counts as evidence: the words or pictures, with the language and the place they were used in.

Not a violation when the words are quoted to report or condemn them.$$),

('hateful_conduct', '1.2', $$Refusing service for what people are$$,
$$A merchant may not refuse, separate or charge people differently for what clause 1.1 names.

Counts as evidence: the sign, the message or two independent reports of the same refusal.

Not a violation when the law of the place asks for it, such as changing rooms by sex.$$),

('hateful_conduct', '2.1', $$Symbols and slogans of hate$$,
$$Symbols, slogans and merchandise of groups that call for clause 1.1 may not be shown with approval nor sold.

Counts as evidence: the symbol and how it is used.

Teaching, news and art that show it without approval are allowed.$$),

('sensitive_media', '1.1', $$Nudity and sexual content$$,
$$Listings, reviews and live sessions may not show nudity or sexual acts, nor offer them.

Counts as evidence: the picture or the time in the video.

Medical, bathing and breastfeeding pictures without sexual emphasis are allowed.$$),

('sensitive_media', '1.2', $$Violence and injury$$,
$$Pictures of severe injury, cruelty or death may not be shown.

Counts as evidence: the picture or the time in the video.

A buyer's photo of an injury or of spoiled food in a complaint is allowed, behind a cover.$$),

('sensitive_media', '2.1', $$Minors$$,
$$Content may not show a minor in a sexual way or in danger, nor invite a minor to contact.

Counts as evidence: the content. Do not copy it, do not describe it beyond what the form asks.

This clause is severe and knows no exception: raise the case to the emergency queue.$$)
) as first_edition (area, number, title, text);
