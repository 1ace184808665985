using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>A condition on rows that somebody wrote.</summary>
internal static class SqlCondition
{
    private const string Hint = "Write what could stand behind WHERE: fare > 100 AND city = 'Oslo'. Names with spaces need double quotes.";

    /// <summary>Refuses a text that is more than one condition.</summary>
    /// <exception cref="SolventException"><c>condition-invalid</c>.</exception>
    public static void RequireOne(string condition)
    {
        if (string.IsNullOrWhiteSpace(condition)) throw Refused("The condition is empty.", null);
        var quote = '\0';
        foreach (var character in condition)
        {
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"') quote = character;
            else if (character == ';') throw Refused($"'{condition}' is more than one condition.", null);
        }
    }

    public static SolventException Invalid(string condition, DuckDBException exception)
    {
        var failure = SqlFailure.Translate(exception);
        return Refused($"The condition '{condition}' cannot be used: {failure.Message["SQL: ".Length..]}", exception, failure.Hint);
    }

    private static SolventException Refused(string message, Exception? cause, string? hint = null)
        => new("condition-invalid", message, cause) { Hint = hint ?? Hint, ExitCode = SolventException.WrongUsage };
}
