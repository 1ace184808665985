using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Code that was written is compiled and run.</summary>
public sealed class SuggestedCodeTests
{
    [Fact]
    public void A_suite_as_code_expects_what_it_expects_as_text()
    {
        using var reference = Reference.Open("quality_dirty_seattle_weather.json");
        var table = reference.Data;
        var suite = Expect.That(
            [
                .. Expect.Suggest(table, cancellationToken: TestContext.Current.CancellationToken).Select(expectation => expectation.ToText()),
                "\"a \\\"b\\\" \\\\ c\" one of \"x\\ty\", é", "warn: wind outliers at most 1% by mad 3.5", "date at most 2016-01-01", "rows satisfy temp_max >= temp_min",
                "(rowid, date) unique", "rowid unique except first", "wind between 0.4 and 9.5", "weather strictly decreasing",
            ]);

        Assert.Equal(suite.ToText(), Run(suite.ToCSharp("table"), table).Results.Aggregate("", (text, result) => $"{text}{result.Expectation}\n"));
    }

    private static ExpectationReport Run(string code, Table table)
    {
        var program = $$"""
            using Solvent.Quality;
            using Solvent.Tables;
            public static class Program
            {
                public static ExpectationReport Run(Table table)
                {
                    {{code}}
                    return report;
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "suggested", [CSharpSyntaxTree.ParseText(program, cancellationToken: TestContext.Current.CancellationToken)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        var run = AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Program")!.GetMethod("Run")!;
        return (ExpectationReport)run.Invoke(null, [table])!;
    }
}
