using System.Text;
using System.Text.Json;

namespace Solvent.Magics.Tree;

/// <summary>
/// A place in a magic command that the person in front of the notebook fills in: <c>@input</c>, <c>@password:name</c>, <c>@input:"What?"</c>,
/// <c>@input:{"prompt": "What?", "saveAs": "name"}</c>.
/// </summary>
/// <param name="Before">What of the word stands before it: <c>name=</c>.</param>
/// <param name="Prompt">What to ask, or <see langword="null"/> when the command is to find words.</param>
/// <param name="IsPassword">Whether the answer must not be shown.</param>
/// <param name="SaveAs">The name under which the answer is kept for the rest of the session, or <see langword="null"/>.</param>
internal sealed record MagicInput(string Before, string? Prompt, bool IsPassword, string? SaveAs)
{
    private const string Input = "@input";
    private const string Password = "@password";

    /// <summary>Whether JSON may follow the characters that were read of a word.</summary>
    public static bool TakesJson(StringBuilder start)
    {
        var text = start.ToString();
        return text.EndsWith(Input + ":", StringComparison.Ordinal) || text.EndsWith(Password + ":", StringComparison.Ordinal);
    }

    /// <summary>Reads a word, or tells that it is none of this kind.</summary>
    public static MagicInput? Read(MagicWord word)
    {
        var at = word.Text.StartsWith('@') ? 0 : word.Text.IndexOf("=@", StringComparison.Ordinal) + 1;
        if (at >= word.Text.Length || word.QuotedFrom <= at) return null;
        var rest = word.Text.AsSpan(at);
        var keyword = rest.StartsWith(Input) ? Input : rest.StartsWith(Password) ? Password : null;
        if (keyword is null || (rest.Length > keyword.Length && rest[keyword.Length] != ':')) return null;
        var details = rest.Length > keyword.Length ? rest[(keyword.Length + 1)..].ToString() : "";
        var before = word.Text[..at];
        return details.StartsWith('{') && !word.IsQuoted
            ? ReadJson(before, details, keyword == Password)
            : new MagicInput(before, details.Length == 0 ? null : details, keyword == Password, SaveAs: null);
    }

    private static MagicInput ReadJson(string before, string json, bool isPassword)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new MagicInput(before, Property("prompt"), isPassword || Property("type") == "password", Property("saveAs"));

            string? Property(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (JsonException exception)
        {
            throw new SolventException("invalid-value", $"'{json}' is no JSON object.", exception)
            {
                Hint = "Write @input:{\"prompt\": \"What?\"} or @input:\"What?\".",
                ExitCode = SolventException.WrongUsage,
            };
        }
    }
}
