using System.Globalization;
using System.Text;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the class with what the data must be.</summary>
internal static class ExpectationsWriter
{
    public static SourceFile? Write(ProjectShape shape)
    {
        if (shape.Plan.Expectations.Count == 0) return null;
        var text = new StringBuilder();
        text.Append("/// <summary>What the data must be.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"public static class {shape.Flow.Generated.Expectations}\n{{\n");
        text.Append(string.Join('\n', shape.Plan.Expectations.Select(expectation => Member(shape, expectation))));
        text.Append("}\n");
        return new SourceFile(shape.InProject($"{shape.Flow.Generated.Expectations}.cs"), shape.Plan.Namespace, text.ToString()) { Usings = ["Solvent.Quality"] };
    }

    private static string Member(ProjectShape shape, PlannedExpectations expectation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"    /// <summary>On <c>{expectation.Target}</c>, from cell {expectation.Cell} of the notebook.</summary>\n");
        var quotes = new string('"', Math.Max(3, LongestQuotes(expectation.Lines) + 1));
        text.Append(CultureInfo.InvariantCulture, $"    public static ExpectationSuite {shape.NameOf(expectation)} {{ get; }} = Expectations.Parse(\n        {quotes}\n");
        foreach (var line in expectation.Lines) text.Append("        ").Append(line.Trim()).Append('\n');
        return text.Append("        ").Append(quotes).Append(");\n").ToString();
    }

    private static int LongestQuotes(IEnumerable<string> lines)
        => lines.SelectMany(line => line.Split(line.Where(character => character != '"').Distinct().ToArray())).Select(run => run.Length).DefaultIfEmpty(0).Max();
}
