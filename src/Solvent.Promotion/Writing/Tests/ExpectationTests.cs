using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Writing.Tests;

/// <summary>Writes the tests of the expectations, one a line.</summary>
internal static class ExpectationTests
{
    public static GeneratedFile Write(ProjectShape shape)
    {
        var text = new StringBuilder();
        text.Append("using Solvent;\nusing Solvent.Quality;\nusing Solvent.Tables;\n");
        text.Append(CultureInfo.InvariantCulture, $"\nnamespace {shape.Plan.Namespace}.Tests;\n\n/// <summary>The data is what the notebook expects of it. A warning is no failure.</summary>\npublic sealed class ExpectationTests\n{{\n");
        text.Append(string.Join('\n', shape.Plan.Expectations.Select(expectation => Test(shape, expectation))));
        text.Append(shape.Plan.Expectations.Any(expectation => expectation.Reference is not null) ? Versions(shape) : "");
        text.Append("\n    private static void RequireMet(ExpectationSuite suite, int expectation, Table table)\n    {\n");
        text.Append("        var result = suite.Validate(table, cancellationToken: TestContext.Current.CancellationToken).Results[expectation];\n");
        text.Append("        Assert.True(result.Passed || result.Severity == Severity.Warning, $\"'{result.Expectation}' does not hold: {result.Problem ?? $\"{result.Failed} of {result.Checked} rows\"}.\");\n    }\n}\n");
        return new GeneratedFile(shape.InTests("ExpectationTests.cs"), text.ToString());
    }

    private static string Test(ProjectShape shape, PlannedExpectations expectation)
    {
        var name = shape.NameOf(expectation);
        var isAsync = expectation.Reference is not null;
        var text = new StringBuilder("    [Theory]\n");
        for (var index = 0; index < expectation.Lines.Count; index++) text.Append(CultureInfo.InvariantCulture, $"    [InlineData({index}, {Literal(expectation.Lines[index].Trim())})]\n");
        text.Append(CultureInfo.InvariantCulture, $"    public {(isAsync ? "async Task" : "void")} {name}_is_what_is_expected(int expectation, string line)\n    {{\n");
        text.Append(CultureInfo.InvariantCulture, $"        Assert.False(string.IsNullOrEmpty(line));\n");
        if (isAsync)
        {
            text.Append(CultureInfo.InvariantCulture, $"        var data = await OpenAsync();\n        RequireMet({shape.Flow.Generated.Expectations}.{name}, expectation, data.Open({Literal(expectation.Reference!)}));\n    }}\n");
            return text.ToString();
        }

        var isWhole = shape.Flow.Samples.Files.Any(file => file.Reference is null && file.Name == expectation.Target && file.IsWhole);
        if (!isWhole) text.Append(CultureInfo.InvariantCulture, $"        Assert.SkipWhen(TestFolder.Lacks({Literal(expectation.Target)}) || {(isWhole ? "false" : "true")}, {Literal($"The tests do not have all rows of '{expectation.Target}': commit it as a dataset version, and promote again.")});\n");
        return text.Append(CultureInfo.InvariantCulture, $"        RequireMet({shape.Flow.Generated.Expectations}.{name}, expectation, Table.Open(Path.Combine(TestFolder.Data, {Literal(expectation.Target)}), cancellationToken: TestContext.Current.CancellationToken));\n    }}\n").ToString();
    }

    private static string Versions(ProjectShape shape) => $$"""

            private static async Task<{{shape.Flow.Generated.Data}}> OpenAsync()
            {
                try
                {
                    return await {{shape.Flow.Generated.Data}}.FromStoreAsync(AppContext.BaseDirectory, TestContext.Current.CancellationToken);
                }
                catch (SolventException exception)
                {
                    Assert.Skip($"The dataset versions are not in the store: {exception.Message} {exception.Hint}");
                    throw;
                }
            }

        """.ReplaceLineEndings("\n");

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
