using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Reading.Magics;

/// <summary>The C# that <c>#!experiment start</c>, <c>log</c> and <c>end</c> stand for, in one line.</summary>
internal static class ExperimentMagic
{
    /// <summary>The variable that holds the run.</summary>
    private const string Variable = "run";

    public static string Start(string arguments)
    {
        var words = new DirectiveWords(arguments, "--nested", "--no-autolog");
        var name = Literal(words.Positional is [var experiment, ..] ? experiment : "");
        var options = new List<string>();
        if (words.Value("--name", "-n") is { } title) options.Add($"Name = {Literal(title)}");
        if (Seed(words) is { } seed) options.Add($"Seed = {seed}");
        if (Pairs(words, "--param", "-p") is { Count: > 0 } parameters) options.Add($"Parameters = new Dictionary<string, object> {{ {string.Join(", ", parameters)} }}");
        if (Pairs(words, "--tag", "-t") is { Count: > 0 } tags) options.Add($"Tags = new Dictionary<string, string> {{ {string.Join(", ", tags)} }}");
        if (words.Has("--nested")) options.Add("Parent = Run.Current?.Id");
        var uses = words.Values("--data", "-d").SelectMany(value => value.Split(',')).Select(version => $" {Variable}.Use({Literal(version.Trim())});");
        var start = options.Count == 0 ? name : $"{name}, new RunOptions {{ {string.Join(", ", options)} }}";
        return $"using var {Variable} = Experiment.Start({start});{string.Concat(uses)}";
    }

    public static string End(string arguments)
        => new DirectiveWords(arguments).Value("--error") is { } error ? $"Run.Current?.Fail(new InvalidOperationException({Literal(error)}));" : "Run.Current?.End();";

    public static string Log(string arguments)
    {
        var words = new DirectiveWords(arguments);
        var step = words.Value("--step") is { } number ? $", step: {number}" : "";
        var metrics = words.Positional.Select(Pair).Where(pair => pair.Value.Length > 0).Select(pair => $"Run.Current?.Log({Literal(pair.Name)}, {pair.Value}{step});");
        var parameters = words.Values("--param", "-p").Select(Pair).Select(pair => $"Run.Current?.Param({Literal(pair.Name)}, {Value(pair.Value)});");
        var tags = words.Values("--tag", "-t").Select(Pair).Select(pair => $"Run.Current?.Tag({Literal(pair.Name)}, {Literal(pair.Value)});");
        var artifacts = words.Values("--artifact", "-a").Select(path => $"Run.Current?.LogArtifact({Literal(path)});");
        return string.Join(' ', metrics.Concat(parameters).Concat(tags).Concat(artifacts));
    }

    private static string? Seed(DirectiveWords words)
        => int.TryParse(words.Value("--seed", "-s"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed.ToString(CultureInfo.InvariantCulture) : null;

    private static List<string> Pairs(DirectiveWords words, params string[] names)
        => [.. words.Values(names).Select(Pair).Select(pair => $"[{Literal(pair.Name)}] = {(names[0] == "--param" ? Value(pair.Value) : Literal(pair.Value))}")];

    private static (string Name, string Value) Pair(string word)
    {
        var equals = word.IndexOf('=');
        return equals < 0 ? (word, "") : (word[..equals], word[(equals + 1)..]);
    }

    /// <summary>Runs keep values as text, so that a number may stand as one.</summary>
    private static string Value(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? text : Literal(text);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
