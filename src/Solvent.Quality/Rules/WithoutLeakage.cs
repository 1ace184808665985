using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A label that no other column tells nearly alone.</summary>
internal sealed record WithoutLeakage : ColumnExpectation
{
    private const int FewestRows = 10;

    public WithoutLeakage(string columnName, double auc, ValueList<string> except)
        : base(columnName)
    {
        Except = except;
        Auc = auc is >= 0.5 and <= 1
            ? auc
            : throw new SolventException("expectation-invalid", $"An AUC must be between 0.5 and 1, not {Quoting.Number(auc)}.")
            {
                ExitCode = SolventException.WrongUsage,
            };
    }

    /// <summary>The AUC from which a column is at fault.</summary>
    public double Auc { get; }

    /// <summary>Columns that may tell the label.</summary>
    public ValueList<string> Except { get; }

    private protected override string Predicate
        => $"without leakage from {Quoting.Number(Auc)}{(Except.Count == 0 ? "" : $" except {string.Join(", ", Except.Select(Quoting.ListItem))}")}";

    internal override ExpectationResult Check(Table table, ValidationContext context)
        => table.Find(ColumnName) is { Length: > 0 } column && column.MissingCount == column.Length ? Fact("the label is missing in every row") : base.Check(table, context);

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        if (Except.FirstOrDefault(name => table.Find(name) is null) is { } unknown) return Fact(MissingColumn(table, unknown));
        var labelled = column.Length - column.MissingCount;
        if (labelled < FewestRows) return Fact(string.Create(CultureInfo.InvariantCulture, $"{labelled} rows with a label are too few to tell"));
        if (LabelLeakage.Shape(column).Classes < 2) return Fact("the label has one class, which nothing can tell");
        var measured = LabelLeakage.Measure(table, ColumnName).Where(other => !Except.Contains(other.Column)).ToList();
        var leaking = measured.Where(other => other.Auc >= Auc).ToList();
        return Fact(leaking.Count == 0 ? null : string.Join("; ", leaking.Select(Describe)), measured.Count, leaking.Count);
    }

    private static string Describe(ColumnLeakage leak) => leak.IsCopy
        ? $"'{leak.Column}' is a copy of the label"
        : string.Create(CultureInfo.InvariantCulture, $"'{leak.Column}' alone tells the label with an AUC of {leak.Auc:0.###}");
}
