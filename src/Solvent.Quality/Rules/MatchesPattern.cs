using System.Text.RegularExpressions;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Values whose text a regular expression finds a match in.</summary>
internal sealed record MatchesPattern : ValueExpectation
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public MatchesPattern(string columnName, string pattern)
        : base(columnName)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException exception)
        {
            throw new SolventException("expectation-invalid", $"'{pattern}' is no regular expression: {exception.Message}", exception)
            {
                ExitCode = SolventException.WrongUsage,
            };
        }

        Pattern = pattern;
    }

    public string Pattern { get; }

    private protected override string Predicate => $"matches {Quoting.Pattern(Pattern)}";

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        try
        {
            return base.CheckValues(table, column, context);
        }
        catch (RegexMatchTimeoutException timeout)
        {
            return Fact($"the pattern takes longer than {timeout.MatchTimeout.TotalSeconds:0} s on the value '{Quoting.Shortened(timeout.Input)}'");
        }
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        var regex = new Regex(Pattern, RegexOptions.CultureInvariant, Timeout);
        FindText(column, found.Failed, text =>
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return regex.IsMatch(text);
        });
    }
}
