using System.Text.RegularExpressions;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>The documented limits of MLflow 2, and what it says about what is over them.</summary>
internal static partial class StubRules
{
    private const string BadCharacters = "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), and slashes (/).";

    public static void RequireName(string? name, string what)
    {
        if (name is null) throw StubRefusal.Invalid($"{what} name cannot be None. A key name must be provided.");
        if (!Names().IsMatch(name)) throw StubRefusal.Invalid($"Invalid {what} name: '{name}'. {BadCharacters}");
        var parts = name.Split('/');
        if (name.StartsWith("..", StringComparison.Ordinal) || parts.Any(part => part is "" or "." or ".."))
        {
            throw StubRefusal.Invalid($"Invalid {what} name: '{name}'. Names may be treated as files in certain cases, and must not resolve to other names when treated as such.");
        }

        RequireLength(name, 250, $"{what} name");
    }

    public static void RequireLength(string text, int limit, string what)
    {
        if (text.Length > limit) throw StubRefusal.Invalid($"{what} '{text[..Math.Min(250, text.Length)]}' had length {text.Length}, which exceeded length limit of {limit}");
    }

    public static void RequireAtMost(int count, int limit, string what)
    {
        if (count > limit) throw StubRefusal.Invalid($"A batch logging request can contain at most {limit} {what}. Got {count} {what}. Please split up {what} across multiple requests and try again.");
    }

    public static void RequireTimestamp(string key, long timestamp)
    {
        if (timestamp < 0) throw StubRefusal.Invalid($"Got invalid timestamp {timestamp} for metric '{key}'. Timestamp must be a nonnegative long (64-bit integer) ");
    }

    [GeneratedRegex(@"^[/\w.\- ]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
