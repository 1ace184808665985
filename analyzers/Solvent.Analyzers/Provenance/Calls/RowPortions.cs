using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>Takes portions of rows.</summary>
internal static class RowPortions
{
    /// <summary>Each of these rows, taken in one way.</summary>
    public static FactSet Taken(CallSite site, FactSet rows, PortionKind kind, object? key = null)
        => site.Table.Set(rows.Facts.Select(fact => IsRows(fact) ? site.Table.Portion(fact, kind, key ?? site.Syntax, site.Syntax, site.Path) : fact));

    /// <summary>The rows in the order that they have when they are gone through here.</summary>
    public static FactSet Drawn(CallSite site, FactSet rows)
    {
        return site.Table.Set(rows.Facts.Select(Draw));

        Fact Draw(Fact fact) => fact switch
        {
            Portion { Key: LazyOrder } portion => site.Table.Portion(portion.Parent, PortionKind.Shuffled, site.Syntax, site.Syntax, site.Path),
            Portion { Kind: PortionKind.Window, Parent: Portion { Key: LazyOrder } } window => site.Table.Portion(Draw(window.Parent), window.Kind, window.Key, window.Place, window.Path),
            _ => fact,
        };
    }

    /// <summary>The first rows: <c>Take(n)</c>.</summary>
    public static FactSet First(CallSite site, FactSet rows, FactSet count) => Window(site, rows, count, position => new Window(Position.First, position));

    /// <summary>What follows the first rows: <c>Skip(n)</c>.</summary>
    public static FactSet After(CallSite site, FactSet rows, FactSet count) => Window(site, rows, count, position => new Window(position, null));

    /// <summary>The last rows: <c>TakeLast(n)</c>.</summary>
    public static FactSet Last(CallSite site, FactSet rows, FactSet count)
        => Window(site, rows, count, position => new Window(position with { FromEnd = true }, null));

    /// <summary>What precedes the last rows: <c>SkipLast(n)</c>.</summary>
    public static FactSet Before(CallSite site, FactSet rows, FactSet count)
        => Window(site, rows, count, position => new Window(Position.First, position with { FromEnd = true }));

    /// <summary>Rows from one position on, so many: <c>GetRange(start, count)</c>.</summary>
    public static FactSet Range(CallSite site, FactSet rows, FactSet start, FactSet count)
    {
        if (PositionOf(start) is not { } first || PositionOf(count) is not { } length || first.Plus(length) is not { } end) return Taken(site, rows, PortionKind.Filtered);
        return site.Table.Set(rows.Facts.Select(fact => Cut(site.Table, fact, new Window(first, end), site.Syntax, site.Path)));
    }

    /// <summary>Rows between two positions: <c>rows[a..b]</c>.</summary>
    public static FactSet Range(ValueReader reader, FactSet rows, IRangeOperation range, SyntaxNode place, Frame frame, FlowState state)
    {
        var start = range.LeftOperand is null ? Position.First : PositionOf(range.LeftOperand, reader, frame, state);
        var end = range.RightOperand is null ? null : PositionOf(range.RightOperand, reader, frame, state);
        if (start is null || (end is null && range.RightOperand is not null)) return reader.OriginAt(place, frame);
        return reader.Table.Set(rows.Facts.Select(fact => Cut(reader.Table, fact, new Window(start, end), place, frame.Path)));
    }

    public static bool IsRows(Fact fact) => fact is Origin or Computed or Portion or Scored or Union or Instance;

    private static FactSet Window(CallSite site, FactSet rows, FactSet count, Func<Position, Window> window)
        => PositionOf(count) is { } position
            ? site.Table.Set(rows.Facts.Select(fact => Cut(site.Table, fact, window(position), site.Syntax, site.Path)))
            : Taken(site, rows, PortionKind.Filtered);

    /// <summary>A window in a window is a window of the whole, when it can be said in one.</summary>
    private static Fact Cut(FactTable table, Fact rows, Window window, SyntaxNode place, CallPath? path)
    {
        if (!IsRows(rows)) return rows;
        if (rows is Portion { Kind: PortionKind.Window, Key: Window outer } portion && outer.End is null && !outer.Start.FromEnd
            && !window.Start.FromEnd && window.End?.FromEnd is not true
            && outer.Start.Plus(window.Start) is { } start)
        {
            var end = window.End is null ? null : outer.Start.Plus(window.End);
            if (window.End is null || end is not null) return table.Portion(portion.Parent, PortionKind.Window, new Window(start, end), place, path);
        }

        return table.Portion(rows, PortionKind.Window, window, place, path);
    }

    private static Position? PositionOf(IOperation operation, ValueReader reader, Frame frame, FlowState state)
    {
        var inner = operation;
        while (inner is IConversionOperation conversion) inner = conversion.Operand;
        if (inner is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat) return PositionOf(reader.Read(inner, frame, state));
        return PositionOf(reader.Read(hat.Operand, frame, state)) is { } position ? position with { FromEnd = true } : null;
    }

    private static Position? PositionOf(FactSet count)
    {
        if (count.Single is not { } fact || fact is Unknown) return null;
        return Arithmetic.Whole(fact) is { } number ? new Position(null, number) : new Position(fact, 0);
    }
}
