using System.Globalization;
using Microsoft.ML;
using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Tables;

namespace Solvent.Magics.Tree;

/// <summary>
/// Values of session variables in magic commands: <c>@auc</c> and <c>auc=@auc</c> take the value of the variable <c>auc</c>; a variable that
/// holds a table can stand where a command takes data.
/// </summary>
internal sealed class SessionVariables(KernelSession session)
{
    /// <summary>The word with the value of the variable that it names, if it names one.</summary>
    public string Replace(MagicWord word)
    {
        var at = word.Text.StartsWith('@') ? 0 : word.Text.IndexOf("=@", StringComparison.Ordinal) + 1;
        if (word.IsQuoted || at < 0 || at >= word.Text.Length || word.Text[at] != '@' || word.Text.Length == at + 1) return word.Text;
        var name = word.Text[(at + 1)..];
        var value = Find(name).Value;
        return IsTable(value) ? word.Text : word.Text[..at] + Text(name, value);
    }

    /// <summary>Whether a word is the beginning of a reference to a variable.</summary>
    public static bool IsName(string word) => word.StartsWith('@') || word.Contains("=@", StringComparison.Ordinal);

    /// <summary>The variables that a word can refer to.</summary>
    public IEnumerable<WordCompletion> Complete(string word)
    {
        var start = word.LastIndexOf('@') + 1;
        return session.Variables
            .Where(variable => variable.Name.StartsWith(word[start..], StringComparison.OrdinalIgnoreCase))
            .Select(variable => new WordCompletion(word[..start] + variable.Name, null));
    }

    /// <summary>The table that a variable holds, or <see langword="null"/>.</summary>
    public Table? FindTable(string name) => session.Variables.LastOrDefault(variable => variable.Name == name)?.Value switch
    {
        Table table => table,
        // A data frame is a data view too.
        IDataView data => Table.From(data, name),
        _ => null,
    };

    private static bool IsTable(object? value) => value is Table or IDataView;

    private SessionVariable Find(string name)
    {
        var variables = session.Variables;
        return variables.LastOrDefault(variable => variable.Name == name) ?? throw new SolventException("variable-not-found", $"There is no variable '{name}'.")
        {
            Hint = NearestName.Suggestion(name, variables.Select(variable => variable.Name)) ?? $"Quote the word if it is meant as it is: \"@{name}\".",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static string Text(string name, object? value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double or float or Half => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or DateOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        Uri or Version or FileSystemInfo => value.ToString()!,
        null => throw Unusable(name, "is null"),
        _ => throw Unusable(name, $"holds a {value.GetType().Name}, which a command cannot take"),
    };

    private static SolventException Unusable(string name, string why) => new("invalid-value", $"The variable '{name}' {why}.")
    {
        Hint = "A command takes numbers, text, dates, booleans and tables.",
        ExitCode = SolventException.WrongUsage,
    };
}
