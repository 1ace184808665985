using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Code that was written is compiled and run.</summary>
public sealed class SuggestedCodeTests
{
    [Fact]
    public void A_suite_as_code_expects_what_it_expects_as_text()
    {
        using var reference = Reference.Sample();
        var table = reference.Data;
        var suite = Expect.That(
            [
                .. Expect.Suggest(table, cancellationToken: TestContext.Current.CancellationToken).Select(expectation => expectation.ToText()),
                "\"a \\\"b\\\" \\\\ c\" one of \"x\\ty\", é", "warn: wind outliers at most 1% by mad 3.5", "date at most 2016-01-01", "rows satisfy temp_max >= temp_min",
                "(rowid, date) unique", "rowid unique except first", "wind between 0.4 and 9.5", "weather strictly decreasing",
            ]);

        Assert.Equal(suite.ToText(), Run(suite.ToCSharp("table"), table).Results.Aggregate("", (text, result) => $"{text}{result.Expectation}\n"));
    }

    private static ExpectationReport Run(string code, Table table) => (ExpectationReport)CompiledCode.Run($"var table = (Table)argument;\n{code}\nreturn report;", argument: table);
}
