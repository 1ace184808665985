using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>
/// SLV4003: a cell declares a name that an earlier cell has declared. It matters most where the name gets another type and a cell between the two
/// reads the old one, because that cell cannot be run again: there it is a warning.
/// </summary>
internal sealed class RedeclaredRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4003",
        "A name is declared again in a later cell",
        FindingSeverity.Info,
        "What a cell reads then depends on which of the cells ran last, so that running a cell again changes results that it does not show.");

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var newest = new Dictionary<string, List<DeclaredName>>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells)
        {
            var declared = cell.Declarations().ToList();
            foreach (var name in declared.Where(name => !IsParameter(name)))
            {
                if (newest.GetValueOrDefault(name.Name)?.Find(earlier => IsSame(earlier, name)) is { } earlier) yield return Hit(name, earlier, notebook);
            }

            foreach (var group in declared.GroupBy(name => name.Name, StringComparer.Ordinal)) newest[group.Key] = WithOverloads(newest.GetValueOrDefault(group.Key), [.. group]);
        }
    }

    private static CellHit Hit(DeclaredName name, DeclaredName earlier, NotebookCells notebook)
    {
        var reader = Change(earlier, name, notebook.Types) is null ? null : ReaderBetween(earlier, name, notebook);
        return new CellHit(name.Cell, name.Token.Span, Message(name, earlier, reader, notebook.Types))
        {
            Severity = reader is null ? FindingSeverity.Info : FindingSeverity.Warning,
        };
    }

    /// <summary>A run sets a parameter by declaring it again.</summary>
    private static bool IsParameter(DeclaredName name)
        => name.Cell.HoldsParameters || name.Cell.Directives.Any(directive => ParameterDirective.Is(directive) && directive.Line == name.Line);

    /// <summary>Functions with other parameters are overloads, and do not replace each other.</summary>
    private static bool IsSame(DeclaredName earlier, DeclaredName later)
        => earlier.Parameters is not { } before || later.Parameters is not { } after || Types(before).SequenceEqual(Types(after), StringComparer.Ordinal);

    private static IEnumerable<string> Types(ParameterListSyntax parameters)
        => parameters.Parameters.Select(parameter => $"{string.Concat(parameter.Modifiers.Select(modifier => modifier.ValueText))} {parameter.Type?.ToString()}");

    private static List<DeclaredName> WithOverloads(List<DeclaredName>? before, List<DeclaredName> now)
        => before is null || !now.TrueForAll(name => name.Parameters is not null)
            ? now
            : [.. now, .. before.Where(earlier => earlier.Parameters is not null && !now.Exists(later => IsSame(earlier, later)))];

    /// <summary>What the name was and is; <see langword="null"/> when that is the same, or not known.</summary>
    private static (string Before, string Now)? Change(DeclaredName earlier, DeclaredName later, IVariableTypes types)
        => What(earlier, types) is { } before && What(later, types) is { } now && before != now ? (before, now) : null;

    private static string? What(DeclaredName name, IVariableTypes types) => name switch
    {
        { IsVariable: true } => types.NameOf(name),
        { Parameters: not null } => "a function",
        _ => "a type",
    };

    /// <summary>A cell between the two that uses the name and means the earlier declaration.</summary>
    private static CodeCell? ReaderBetween(DeclaredName earlier, DeclaredName later, NotebookCells notebook)
        => notebook.Cells.FirstOrDefault(cell => cell.Index > earlier.Cell.Index && cell.Index < later.Cell.Index && cell.Names.Used.ContainsKey(earlier.Name));

    private static string Message(DeclaredName name, DeclaredName earlier, CodeCell? reader, IVariableTypes types)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{earlier.Cell.Name}, line {earlier.Line}");
        if (reader is not null && Change(earlier, name, types) is var (before, now))
            return $"'{name.Name}' is {before} in {place}, and {reader.Name} reads it; here it becomes {now}, so that cell does something else or fails when it is run again; give this one a name of its own";
        return $"'{name.Name}' is declared in {place} already, so what it means depends on which cell ran last; give this one a name of its own";
    }
}
