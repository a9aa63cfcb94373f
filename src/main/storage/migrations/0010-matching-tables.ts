/** Of the first log: who may be one person with whom. Computed on each laptop from what is known of people. */
export const matchingTables = `
  -- Two people who may be one, or of whom the first belongs to the second.
  create table local_suggestion (
    first_id text not null,
    second_id text not null,
    -- same or belongs
    kind text not null,
    score real not null,
    reasons text not null,
    primary key (first_id, second_id)
  ) strict, without rowid;
  create index local_suggestion_by_score on local_suggestion (kind, score, first_id, second_id);
  create index local_suggestion_by_second on local_suggestion (second_id);

  -- By what people are looked up who may be like somebody: names, domains, numbers, each with its own first letters.
  create table local_match_key (key text not null, customer_id text not null, primary key (key, customer_id)) strict, without rowid;
  create index local_match_key_by_customer on local_match_key (customer_id);

  -- People of whom something is new since they were compared.
  create table local_uncompared (customer_id text primary key) strict, without rowid;

  -- Whatever writes a card or an identity, its person is compared again.
  create trigger compare_new_customer after insert on customer begin
    insert or ignore into local_uncompared values (new.id);
  end;
  create trigger compare_changed_card after update of kind, name, company, website, birthday, addresses on customer begin
    insert or ignore into local_uncompared values (new.person_id);
  end;
  -- Signatures are read from what people write: often enough to find one, and never at each mail of a long history.
  create trigger compare_with_words after update of interactions on customer
    when new.interactions > old.interactions and (new.interactions & (new.interactions - 1)) = 0 and new.interactions < 2000 begin
    insert or ignore into local_uncompared values (new.person_id);
  end;
  create trigger compare_new_person after update of person_id on customer when new.person_id <> old.person_id begin
    insert or ignore into local_uncompared values (old.person_id), (new.person_id);
    delete from local_suggestion where first_id in (new.id, old.person_id, new.person_id);
    delete from local_suggestion where second_id in (new.id, old.person_id, new.person_id);
  end;
  create trigger compare_no_more after delete on customer begin
    delete from local_uncompared where customer_id = old.id;
    delete from local_match_key where customer_id = old.id;
    delete from local_suggestion where first_id = old.id;
    delete from local_suggestion where second_id = old.id;
  end;
  create trigger compare_new_identity after insert on identity begin
    insert or ignore into local_uncompared select person_id from customer where id = new.customer_id;
  end;
  create trigger compare_given_identity after update of customer_id, name on identity begin
    insert or ignore into local_uncompared select person_id from customer where id in (old.customer_id, new.customer_id);
  end;
  create trigger compare_without_identity after delete on identity begin
    insert or ignore into local_uncompared select person_id from customer where id = old.customer_id;
  end;
  create trigger suggest_no_more after insert on not_same begin
    delete from local_suggestion where first_id = new.first_id and second_id = new.second_id;
    delete from local_suggestion where first_id = new.second_id and second_id = new.first_id;
  end;
  create trigger suggest_again after delete on not_same begin
    insert or ignore into local_uncompared select person_id from customer where id in (old.first_id, old.second_id);
  end;
  create trigger suggest_linked_no_more after insert on customer_link begin
    delete from local_suggestion where kind = 'belongs' and first_id = new.member_id and second_id = new.group_id;
  end;
  create trigger suggest_link_again after delete on customer_link begin
    insert or ignore into local_uncompared select person_id from customer where id in (old.member_id, old.group_id);
  end;
`;
