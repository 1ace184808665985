using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Rows that a condition over their columns holds for. A row for which it is unknown, because a value is missing, is not checked.</summary>
internal sealed record RowsSatisfyCondition : Expectation
{
    private readonly ConditionNode _condition;

    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public RowsSatisfyCondition(string condition)
    {
        Condition = condition.ReplaceLineEndings(" ").Trim();
        _condition = ConditionParser.Parse(Condition);
        Columns = [.. _condition.Columns.Distinct()];
    }

    public string Condition { get; }

    public override string? Column => Columns.Length == 0 ? null : string.Join(", ", Columns);

    private protected override string Statement => $"rows satisfy {Condition}";

    private string[] Columns { get; }

    public bool Equals(RowsSatisfyCondition? other) => other is not null && Severity == other.Severity && Condition == other.Condition;

    public override int GetHashCode() => HashCode.Combine(Severity, Condition);

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        var scope = new ConditionScope(table);
        ConditionValues values;
        try
        {
            values = LogicNode.Truth(_condition.Evaluate(scope));
        }
        catch (SolventException failure)
        {
            return Fact(string.Join(' ', new[] { failure.Message, failure.Hint }.Where(text => text is not null)));
        }

        var failed = new List<int>();
        long @checked = 0;
        for (var row = 0; row < scope.Rows; row++)
        {
            if (double.IsNaN(values.Number(row))) continue;
            @checked++;
            if (values.Number(row) == 0) failed.Add(row);
        }

        var result = OfRows(context, @checked, failed, row => Row(table, row, Shown(table, row)));
        var unreadable = scope.Unreadable.Distinct().Order().ToList();
        return unreadable.Count == 0 ? result : result with
        {
            Passed = false,
            Unreadable = unreadable.Count,
            Problem = string.Create(CultureInfo.InvariantCulture, $"in {unreadable.Count} rows a text is compared that is no number and no date, first in row {unreadable[0] + 1}"),
        };
    }

    private string Shown(Table table, int row) => Quoting.Shortened(string.Join(", ", Columns.Select(column => $"{column}={table[column].Format(row) ?? "missing"}")));
}
