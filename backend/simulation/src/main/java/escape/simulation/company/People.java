package escape.simulation.company;

import escape.simulation.immutable.Copies;
import escape.simulation.scenario.Effect.Employment;
import java.util.Map;

/** The staff, and the accounts of those who are played. */
public record People(Map<String, Person> staff, Map<String, Account> accounts) {

    /** @param morale 0 to 1 */
    public record Person(Employment status, double morale, String place, String connection) {
        /** What a scenario calls it when somebody has no line to anybody. */
        public static final String UNCONNECTED = "none";

        public boolean isConnected() {
            return !connection.equals(UNCONNECTED);
        }
    }

    /** @param since day of the last change */
    public record Account(boolean open, int since) {}

    public boolean isOpen(String role) {
        Account account = accounts.get(role);
        return account == null || account.open();
    }

    public Person person(String id) {
        Person person = staff.get(id);
        if (person == null) {
            throw new IllegalArgumentException("Nobody on the staff is named " + id);
        }
        return person;
    }

    public People employed(String id, Employment status) {
        Person old = person(id);
        return with(id, new Person(status, old.morale(), old.place(), old.connection()));
    }

    public People morale(String id, double morale) {
        Person old = person(id);
        return with(id, new Person(old.status(), morale, old.place(), old.connection()));
    }

    public People travelled(String id, String place) {
        Person old = person(id);
        return with(id, new Person(old.status(), old.morale(), place, old.connection()));
    }

    public People connected(String id, String connection) {
        Person old = person(id);
        return with(id, new Person(old.status(), old.morale(), old.place(), connection));
    }

    public People access(String role, boolean open, int day) {
        return new People(staff, Copies.plus(accounts, role, new Account(open, day)));
    }

    private People with(String id, Person person) {
        return new People(Copies.plus(staff, id, person), accounts);
    }
}
