using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Columns that exist: among others, or (<paramref name="Exactly"/>) these in this order and no others.</summary>
internal sealed record HasColumns(ValueList<string> Names, bool Exactly) : Expectation
{
    private protected override string Statement
        => $"columns {(Exactly ? "" : "include ")}{string.Join(", ", Names.Select((name, index) => index == 0 ? Quoting.FirstListItem(name) : Quoting.ListItem(name)))}";

    internal override ExpectationResult Check(Table table, ValidationContext context)
    {
        var present = table.Columns.Select(column => column.Name).ToList();
        var missing = Names.Except(present).ToList();
        var unexpected = Exactly ? present.Except(Names).ToList() : [];
        var problems = missing.Select(name => $"there is no column '{name}'{Nearest(name, unexpected)}")
            .Concat(unexpected.Select(name => $"there is a column '{name}' that was not expected"))
            .ToList();
        if (problems.Count == 0 && Exactly && !present.SequenceEqual(Names)) problems.Add($"the columns come in another order: {string.Join(", ", present)}");
        return Fact(problems.Count == 0 ? null : string.Join("; ", problems), Names.Count + unexpected.Count, problems.Count);
    }

    private static string Nearest(string name, List<string> unexpected)
        => NearestName.Of(name, unexpected) is { } nearest ? $" (is '{nearest}' the same?)" : "";
}
