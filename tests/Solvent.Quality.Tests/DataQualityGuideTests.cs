using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Solvent.Quality.Tests;

/// <summary>The table of the guide: each text is parsed, each call and each attribute compiled and run.</summary>
public sealed partial class DataQualityGuideTests
{
    private static readonly Dictionary<string, string> TypeOf = new(StringComparer.Ordinal)
    {
        ["fare"] = "double", ["km"] = "double", ["riders"] = "int", ["late"] = "bool", ["start"] = "DateTime",
    };

    [Fact]
    public void Every_text_means_what_the_call_beside_it_does()
    {
        var rows = Rows();
        var calls = rows.Select((row, index) => string.Create(CultureInfo.InvariantCulture, $"texts[{index}] = Expect.On(data){row.Call}.Suite.ToText();"));
        var texts = (string[])CompiledCode.Run(
            $$"""
            DateTime first = new(2026, 1, 1), last = new(2026, 6, 30);
            string[] values = ["sun", "rain"], texts = new string[{{rows.Count}}];
            var data = Table.Empty("data");
            {{string.Join('\n', calls)}}
            return texts;
            """);

        Assert.Equal(rows.Select(row => Expectations.Parse(row.Text).ToText()), texts);
    }

    [Fact]
    public void Every_attribute_states_what_the_text_beside_it_says()
    {
        var rows = Rows().SelectMany(row => row.Attributes.Select(attribute => (row.Text, Attribute: attribute, row.OnType))).ToList();
        var types = rows.Select((row, index) => string.Create(CultureInfo.InvariantCulture, $"{(row.OnType ? row.Attribute : "")} record R{index}({Property(row.Text, row.OnType ? "" : row.Attribute)});"));
        var calls = rows.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"texts[{index}] = Expect.FromType<R{index}>().Suite.ToText();"));
        var texts = (string[])CompiledCode.Run($"var texts = new string[{rows.Count}];\n{string.Join('\n', calls)}\nreturn texts;", string.Join('\n', types));

        Assert.All(rows.Zip(texts), pair =>
        {
            var (row, stated) = pair;
            // A label states more, one length fewer, and an expression in an attribute is the whole value.
            if (row.Attribute is "[Label]" or "[StringLength(8)]" or "[MinLength(3)]" or "[MaxLength(8)]" or "[RegularExpression(\"T[0-9]{5}\")]") Assert.True(stated.Count(character => character == '\n') > 1, row.Attribute);
            else Assert.Contains(Expectations.Parse(row.Text).ToText(), stated, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_kind_of_expectation_stands_in_the_guide()
    {
        var kinds = Rows().SelectMany(row => Expectations.Parse(row.Text)).Select(expectation => expectation.GetType()).ToHashSet();

        var all = typeof(Expectation).Assembly.GetTypes().Where(type => typeof(Expectation).IsAssignableFrom(type) && !type.IsAbstract && type != typeof(RowsSatisfy));
        Assert.Empty(all.Except(kinds));
    }

    private static string Property(string text, string attribute)
    {
        var column = Assert.Single(Expectations.Parse(text)).Column is { } names && !names.Contains(',', StringComparison.Ordinal) ? names : "x";
        var onProperty = attribute.Length == 0 ? "" : $"[property: {attribute[1..]}";
        return $"[property: Key] int row, {onProperty} {TypeOf.GetValueOrDefault(column, "string")} {column}";
    }

    private static List<(string Text, string Call, IReadOnlyList<string> Attributes, bool OnType)> Rows()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docs", "data-quality.md")).SkipWhile(line => !line.StartsWith("| text ", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Select(line => line.Trim('|').Split('|')).Select(cells => (
            Code().Match(cells[0]).Groups["code"].Value,
            Code().Match(cells[1]).Groups["code"].Value,
            (IReadOnlyList<string>)[.. Code().Matches(cells[2]).Select(match => match.Groups["code"].Value)],
            cells[2].Contains("on the type", StringComparison.Ordinal)))];
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath("../../..", file);

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
