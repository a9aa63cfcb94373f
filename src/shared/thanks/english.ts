import type { ThanksWords } from './words.ts';

export const english: ThanksWords = {
  thanks: `
    thanks
    thank you
    thankyou
    thanx
    thx
    tnx
    thnx
    ty
    tysm
    cheers
    ta
    many thanks
    much obliged
    much appreciated
    greatly appreciated
    really appreciated
    i appreciate it
    i really appreciate it
    appreciate it
    appreciate your help
    i appreciate your help
    we appreciate it
    thanking you`,
  besides: `
    so much
    very much
    very very much
    a lot
    a bunch
    a million
    again
    once again
    once more
    so so much
    kindly
    indeed
    really
    all
    you
    everyone
    team
    guys
    both
    for that
    for this
    for it
    for everything
    for all
    for all your help
    for your help
    for the help
    for helping
    for helping me
    for helping us
    for helping out
    for your time
    for your patience
    for your support
    for your understanding
    for your kindness
    for your effort
    for your efforts
    for your reply
    for the reply
    for replying
    for replying so quickly
    for your answer
    for the answer
    for your response
    for the response
    for your email
    for the email
    for your message
    for the message
    for your quick reply
    for the quick reply
    for your quick response
    for the quick response
    for the quick answer
    for your prompt reply
    for the prompt reply
    for your prompt response
    for the prompt response
    for getting back to me
    for getting back to us
    for getting back
    for letting me know
    for letting us know
    for the info
    for the information
    for your information
    for the update
    for updating me
    for the confirmation
    for confirming
    for the clarification
    for clarifying
    for explaining
    for sorting it
    for sorting it out
    for sorting that out
    for sorting this out
    for fixing it
    for fixing this
    for fixing that
    for the heads up
    for the swift reply
    for the fast reply
    for the great service
    for your great service
    for the fast delivery
    ok
    okay
    k
    alright
    all right
    great
    perfect
    wonderful
    fantastic
    excellent
    brilliant
    awesome
    amazing
    lovely
    super
    cool
    nice
    fab
    splendid
    great service
    great job
    good job
    well done
    great news
    good news
    good to know
    good to hear
    that is great
    thats great
    that is perfect
    thats perfect
    thats wonderful
    thats lovely
    thats very kind
    that is very kind
    very kind
    very kind of you
    so kind of you
    how kind
    very helpful
    that was very helpful
    that helps
    that helps a lot
    that helped
    that worked
    that did it
    that did the trick
    it works
    it works now
    it works fine now
    it works perfectly
    it works perfectly now
    it worked
    works now
    works perfectly
    working now
    all good
    all good now
    its all good
    all fine
    all fine now
    all set
    all sorted
    all sorted now
    sorted
    solved
    problem solved
    got it
    i got it
    received
    received it
    well received
    received with thanks
    noted
    understood
    i understand
    makes sense
    will do
    it arrived
    it has arrived
    it arrived today
    it arrived safely
    it came today
    arrived safely
    i love it
    we love it
    love it
    i am very happy
    im very happy
    very happy
    i am happy
    so happy
    happy with it
    very pleased
    no problem
    no worries
    no rush
    no further questions
    no more questions
    youre the best
    you are the best
    you guys are the best
    youre a star
    you are a star
    youre a lifesaver
    have a nice day
    have a good day
    have a great day
    have a lovely day
    have a wonderful day
    have a nice evening
    have a good evening
    have a great evening
    have a nice weekend
    have a good weekend
    have a great weekend
    have a lovely weekend
    have a good one
    enjoy your day
    enjoy your weekend
    enjoy the weekend
    you too
    and you too
    to you too
    same to you
    take care
    see you
    see you soon
    bye
    bye bye
    and
    sent from my iphone
    sent from my ipad
    sent from my phone
    sent from my mobile
    sent from my android
    get outlook for ios
    get outlook for android`,
  greetings: `
    hi
    hello
    hey
    dear
    hi there
    hello there
    hey there
    dear all
    good morning
    good afternoon
    good evening`,
  closings: `
    best
    best regards
    best wishes
    all the best
    kind regards
    kindest regards
    warm regards
    warmest regards
    with kind regards
    with best regards
    regards
    sincerely
    yours
    yours sincerely
    yours truly
    love
    xx
    xxx
    x`,
};
