using CsCheck;
using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class TextFormTests
{
    private static readonly string[] Keywords =
        ["rows", "columns", "include", "include x", "warn:", "warn: x", "not missing", "and", "unique", "#", "a b"];

    [Theory]
    [InlineData("rows between 1000 and 100000")]
    [InlineData("rows at least 1000")]
    [InlineData("rows distinct")]
    [InlineData("columns date, delay, flight number")]
    [InlineData("columns include \"include me\", delay")]
    [InlineData("delay not missing")]
    [InlineData("delay missing at most 2%")]
    [InlineData("delay between -120 and 1500")]
    [InlineData("date between 2001-01-01 and 2001-06-30")]
    [InlineData("date at least 2001-01-01T06:30:00")]
    [InlineData("origin matches ^[A-Z]{3}$")]
    [InlineData("note matches a, \"b\" # c")]
    [InlineData("origin one of ATL, ORD, \"a, b\"")]
    [InlineData("origin length between 3 and 4")]
    [InlineData("id unique")]
    [InlineData("(origin, \"flight number\") unique")]
    [InlineData("date strictly increasing")]
    [InlineData("delay is number")]
    [InlineData("delay not constant")]
    [InlineData("date not in the future")]
    [InlineData("date newest within 7 days")]
    [InlineData("id unique except first")]
    [InlineData("rows satisfy \"drop off\" >= pickup and (fare > 0 or paid = false)")]
    [InlineData("rows not found in train.csv")]
    [InlineData("rows not nearly found in \"my train.csv\" within 0.1%")]
    [InlineData("origin found in airports.csv as code")]
    [InlineData("(origin, day) not found in taxi@v1 as (from, date)")]
    [InlineData("origin ignoring case and spaces one of ATL, ORD")]
    [InlineData("origin ignoring case one of ATL, ORD")]
    [InlineData("origin ignoring spaces one of ATL, ORD")]
    [InlineData("date strictly decreasing")]
    [InlineData("delay is integer")]
    [InlineData("delay is finite")]
    [InlineData("date is iso date")]
    [InlineData("date date format dd/MM/yyyy HH:mm")]
    [InlineData("delay most common value at most 99%")]
    [InlineData("late every class at least 5%")]
    [InlineData("late without leakage from 0.95")]
    [InlineData("late without leakage from 0.9 except arrival, \"a, b\"")]
    [InlineData("delay without outliers by iqr 1.5")]
    [InlineData("delay outliers at most 1% by mad 3.5")]
    [InlineData("delay without sentinels")]
    [InlineData("delay without sentinels -999, n/a")]
    [InlineData("delay without unit change")]
    [InlineData("delay without unit change by 10, 1.609344")]
    [InlineData("origin without variants")]
    [InlineData("delay mean between 5 and 15")]
    [InlineData("delay distinct values at least 2")]
    [InlineData("warn: \"rows\" at most 5")]
    public void Each_expectation_is_written_as_it_is_read(string line)
        => Assert.Equal($"{line}\n", Expectations.Parse(line).ToText());

    [Fact]
    public void Comments_and_blank_lines_are_skipped()
        => Assert.Equal(2, Expectations.Parse("# delays\r\n\r\ndelay not missing\r\n  \n  warn: id unique\n").Count);

    [Theory]
    [InlineData("delay betwen 1 and 2", "Line 1, column 7: 'betwen' is no expectation in 'delay betwen 1 and 2'.", "Did you mean 'between'?")]
    [InlineData("delay between 1 2", "Line 1, column 17: 'and' is missing here in 'delay between 1 2'.", "Write for instance: between -120 and 1500.")]
    [InlineData("delay between x and 2", "Line 1, column 15: 'x' is no number and no date in 'delay between x and 2'.", null)]
    [InlineData("delay", "Line 1, column 6: the expectation ends too early in 'delay'.", null)]
    [InlineData("delay not missing twice", "Line 1, column 19: the expectation ends before this in 'delay not missing twice'.", null)]
    [InlineData("delay is numbr", "Line 1, column 10: 'numbr' is no kind of column in 'delay is numbr'.", "Did you mean 'number'?")]
    [InlineData("\"delay not missing", "Line 1, column 1: a quote is opened and not closed in '\"delay not missing'.", null)]
    [InlineData("(a, b unique", "Line 1, column 7: a closing parenthesis is missing here in '(a, b unique'.", null)]
    [InlineData("origin one of ATL,", "Line 1, column 19: a value is missing here in 'origin one of ATL,'.", null)]
    [InlineData("delay missing at most many", "Line 1, column 23: 'many' is no share in 'delay missing at most many'.", null)]
    [InlineData("delay missing at most 200%", "Line 1: A share of missing values must be between 0 and 1 (0 % and 100 %), not 2.", null)]
    [InlineData("delay between 5 and 1", "Line 1: No value is between 5 and 1: the lower end is above the upper.", null)]
    [InlineData("delay between 5 and 2001-01-01", "Line 1: '5' and '2001-01-01' are not both numbers or both dates.", null)]
    public void A_mistake_is_named_with_its_place(string line, string message, string? hint)
    {
        var failure = Assert.Throws<SolventException>(() => Expectations.Parse(line));

        Assert.Equal("expectation-invalid", failure.Code);
        Assert.Equal(message, failure.Message);
        if (hint is not null) Assert.Equal(hint, failure.Hint);
    }

    [Fact]
    public void A_mistake_in_a_later_line_is_named_with_that_line()
        => Assert.Equal(3, Assert.Throws<SolventException>(() => Expectations.Parse("# a\nid unique\norigin matches [\n")).Line);

    [Fact]
    public void What_is_only_in_code_is_written_as_a_comment()
    {
        var suite = Expect.On(Table.FromRows([new { A = 1 }])).Rows("A is odd", row => row.Value("A") % 2 == 1).AsWarning().Suite;

        Assert.Equal("warn: # A is odd (in code)\n", suite.ToText());
        Assert.Empty(Expectations.Parse(suite.ToText()));
    }

    [Fact]
    public void Whatever_is_written_is_read_as_the_same_expectations()
        => AnyExpectation.List[0, 8].Sample(expectations =>
        {
            var read = Expectations.Parse(new ExpectationSuite(expectations).ToText());
            return read.SequenceEqual(expectations);
        });

    private static readonly Gen<string> Words = Gen.Int[0, Keywords.Length - 1].Select(index => Keywords[index]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char[" \t\n\r\"\\,()#:%'aAzZ09é\u2028\u0085"].Array[0, 8].Select(characters => new string(characters)),
        Words);

    private static readonly Gen<Bound> AnyNumber = Gen.Double[-1e6, 1e6].Select(value => new Bound(value));

    private static readonly Gen<Bound> AnyTime = Gen.DateTime.Select(Bound.Of);

    private static readonly Gen<Bounds> AnyBounds = Gen.OneOf(AnyNumber, AnyTime).Select(Gen.Int[0, 2], (bound, shape) => shape switch
    {
        0 => new Bounds(bound, null),
        1 => new Bounds(null, bound),
        _ => new Bounds(bound, bound),
    });

    private static readonly Gen<ValueList<string>> AnyList = AnyText.Array[1, 4].Select(items => new ValueList<string>(items));

    private static readonly Gen<Expectation> AnyStatement = Gen.OneOf<Expectation>(
        AnyBounds.Select(bounds => (Expectation)new RowCountInRange(bounds)),
        Gen.Select(AnyList, Gen.Bool, (names, exactly) => (Expectation)new HasColumns(names, exactly)),
        Gen.Select(AnyList, Gen.Bool, (names, exceptFirst) => (Expectation)new UniqueRows(names, exceptFirst)),
        Gen.Select(AnyList, AnyText, Gen.Bool, (names, table, not) => (Expectation)new KeysFoundIn(names, table, names, not)),
        Gen.Select(AnyList, AnyText, (names, table) => (Expectation)new KeysFoundIn(names, table, new ValueList<string>(names.Select(name => $"{name}'")))),
        AnyText.Select(table => (Expectation)new RowsNotFoundIn(table)),
        Gen.Select(AnyText, Gen.Double[0, 0.5], (table, tolerance) => (Expectation)new RowsNotNearlyFoundIn(table, tolerance)),
        Gen.Select(AnyText, AnyText, (name, text) => (Expectation)new RowsSatisfyCondition($"{ConditionParser.Name(name)} != {ConditionParser.Text(text.ReplaceLineEndings(" "))}")),
        Gen.Select(AnyText, Gen.Double[0, 1], (name, share) => (Expectation)new MissingAtMost(name, share)),
        Gen.Select(AnyText, AnyBounds, (name, bounds) => (Expectation)new InRange(name, bounds)),
        Gen.Select(AnyText, AnyBounds, (name, bounds) => (Expectation)new LengthInRange(name, bounds)),
        Gen.Select(AnyText, AnyText, (name, text) => (Expectation)new MatchesPattern(name, System.Text.RegularExpressions.Regex.Escape(text))),
        Gen.Select(AnyText, AnyList, Gen.Bool, Gen.Bool, (name, values, anyCase, anySpaces) => (Expectation)new OneOf(name, values, anyCase, anySpaces)),
        Gen.Select(AnyText, Gen.Bool, Gen.Bool, (name, strictly, falling) => (Expectation)new IncreasingValues(name, strictly, falling)),
        Gen.Select(AnyText, Gen.Double[0, 1], (name, share) => (Expectation)new MostCommonAtMost(name, share)),
        Gen.Select(AnyText, Gen.Double[0, 1], (name, share) => (Expectation)new ClassesAtLeast(name, share)),
        Gen.Select(AnyText, Gen.Double[0.5, 1], AnyList, (name, auc, except) => (Expectation)new WithoutLeakage(name, auc, except)),
        Gen.Select(AnyText, Gen.Enum<OutlierMethod>(), Gen.Double[0.01, 10], Gen.Double[0, 1], (name, method, limit, share) => (Expectation)new OutliersAtMost(name, method, limit, share)),
        Gen.Select(AnyText, AnyList, (name, values) => (Expectation)new WithoutSentinels(name, values)),
        Gen.Select(AnyText, Gen.Double[1.01, 1000].Array[0, 3], (name, factors) => (Expectation)new WithoutUnitChange(name, new ValueList<double>(factors))),
        Gen.Select(AnyText, Gen.Enum<Aggregate>(), AnyBounds, (name, aggregate, bounds) => (Expectation)new AggregateInRange(name, aggregate, bounds)),
        Gen.Select(AnyText, AnyText, (name, format) => (Expectation)new DateFormat(name, format)),
        AnyText.Select(name => (Expectation)new WithoutVariants(name)),
        AnyText.Select(name => (Expectation)new WholeNumbers(name)),
        AnyText.Select(name => (Expectation)new FiniteNumbers(name)),
        Gen.Select(AnyText, Gen.Enum<ColumnKind>(), (name, kind) => (Expectation)new OfKind(name, kind)),
        Gen.Select(AnyText, Gen.Double[0.01, 1000], (name, days) => (Expectation)new NewestWithin(name, days)),
        AnyText.Select(name => (Expectation)new NotInFuture(name)),
        AnyText.Select(name => (Expectation)new NotConstant(name)));

    private static readonly Gen<Expectation> AnyExpectation = Gen.Select(
        AnyStatement, Gen.Enum<Severity>(), (expectation, severity) => expectation with { Severity = severity });
}
