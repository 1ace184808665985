using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>Compares where rows come from.</summary>
internal static class RowRelations
{
    public static RowRelation Between(Fact left, Fact right)
    {
        if (left is Union || right is Union) return OfUnion(left, right);
        var one = Steps(left);
        var other = Steps(right);
        if (one is null || other is null || !ReferenceEquals(one[0], other[0])) return RowRelation.Unknown;
        if (one[0] is Origin { IsEarlier: true }) return RowRelation.Unknown;

        var index = 1;
        while (index < one.Count && index < other.Count && IsSame(one[index], other[index])) index++;
        // A portion of an earlier turn of a loop is the same portion only by chance.
        if (one.Take(index).OfType<Portion>().Any(portion => portion.IsEarlier)) return RowRelation.Unknown;
        if (index == one.Count || index == other.Count) return RowRelation.Nested;
        return Diverging(one, other, index);
    }

    /// <summary>The relation of every combination, when it is the same kind for all.</summary>
    public static RowRelation Between(FactSet left, FactSet right)
    {
        var result = (RowRelation?)null;
        foreach (var one in left.Facts)
        {
            foreach (var other in right.Facts)
            {
                var relation = Between(one, other);
                if (result is null) result = relation;
                else if (IsOverlap(result.Value) && IsOverlap(relation)) result = RowRelation.Independent;
                else if (result != relation) return RowRelation.Unknown;
            }
        }

        return result ?? RowRelation.Unknown;
    }

    /// <summary>What rows are made from in the end.</summary>
    public static Fact Root(Fact rows) => rows switch
    {
        Scored scored => Root(scored.Parent),
        Portion portion => Root(portion.Parent),
        _ => rows,
    };

    public static bool IsOverlap(RowRelation relation) => relation is RowRelation.Nested or RowRelation.Independent;

    private static RowRelation Diverging(List<Fact> one, List<Fact> other, int index)
    {
        if (one[index] is not Portion first || other[index] is not Portion second || first.IsEarlier || second.IsEarlier) return RowRelation.Unknown;
        var relation = Between(first, second, out var goesOn);
        if (goesOn)
        {
            // The same random order, or orders that change nothing about which rows there are.
            var rest = (One: one.Skip(index + 1).ToList(), Other: other.Skip(index + 1).ToList());
            return rest.One.All(IsWhole) || rest.Other.All(IsWhole) ? RowRelation.Nested : relation;
        }

        // What is taken away later from one of two that share rows may be all that they share.
        return IsOverlap(relation) && !(one.Skip(index + 1).All(KeepsChance) && other.Skip(index + 1).All(KeepsChance)) ? RowRelation.Unknown : relation;
    }

    private static RowRelation Between(Portion first, Portion second, out bool areOrders)
    {
        areOrders = IsWhole(first) || IsWhole(second);
        if (areOrders)
        {
            var isRandom = first.Kind == PortionKind.Shuffled || second.Kind == PortionKind.Shuffled;
            return isRandom ? RowRelation.Independent : RowRelation.Unknown;
        }

        if (first.Kind == PortionKind.Window && second.Kind == PortionKind.Window) return Between((Window)first.Key, (Window)second.Key);
        if (first.Key is Split left && second.Key is Split right) return Between(left, right, first.Kind == second.Kind);
        if (first.Kind == PortionKind.Drawn && second.Kind == PortionKind.Drawn) return Drawn(first, second);
        return RowRelation.Unknown;
    }

    private static RowRelation Between(Split left, Split right, bool isSamePart)
    {
        var isSameDivision = ReferenceEquals(left, right) || (left.IsFixed && Equals(left.Key, right.Key) && ReferenceEquals(left.Index, right.Index));
        if (isSameDivision) return isSamePart ? RowRelation.Nested : RowRelation.Disjoint;
        if (!left.IsFixed || !right.IsFixed) return RowRelation.Unknown;
        // Folds of other numbers share training rows; the test part of each is in the train part of all others.
        if (Equals(left.Key, right.Key)) return left.Index is Constant && right.Index is Constant && !isSamePart ? RowRelation.Independent : RowRelation.Unknown;
        return RowRelation.Independent;
    }

    private static RowRelation Drawn(Portion first, Portion second)
        => first.Key is Complement one && second.Key is Complement other && one.Seed == other.Seed && one.IsComplement != other.IsComplement
            ? RowRelation.Disjoint
            : RowRelation.Independent;

    private static RowRelation Between(Window first, Window second)
    {
        if (IsBefore(first, second) || IsBefore(second, first)) return RowRelation.Disjoint;
        // Prefixes share their first row, suffixes their last.
        if (first.Start == Position.First && second.Start == Position.First) return RowRelation.Independent;
        if (first.End is null && second.End is null) return RowRelation.Independent;
        return Shares(first, second) && Shares(second, first) ? RowRelation.Independent : RowRelation.Unknown;
    }

    private static bool IsBefore(Window first, Window second) => first.End?.Minus(second.Start) is <= 0;

    private static bool Shares(Window first, Window second) => second.End is null || second.End.Minus(first.Start) is > 0;

    private static bool IsWhole(Fact step) => step is Portion { Kind: PortionKind.Shuffled or PortionKind.Sorted };

    private static bool KeepsChance(Fact step)
        => step is Portion { Kind: PortionKind.Shuffled or PortionKind.Sorted or PortionKind.Train or PortionKind.Test or PortionKind.Drawn };

    /// <summary>The same step, even when a model added columns before one of them.</summary>
    private static bool IsSame(Fact one, Fact other)
        => ReferenceEquals(one, other)
            || (one is Portion first && other is Portion second && first.Kind == second.Kind && first.IsEarlier == second.IsEarlier
                && Equals(first.Key, second.Key) && (!first.DependsOnPlace || ReferenceEquals(first.Path, second.Path)));

    private static RowRelation OfUnion(Fact left, Fact right)
    {
        var union = left as Union ?? (Union)right;
        var other = ReferenceEquals(union, left) ? right : left;
        var relations = union.Parts.Select(part => Between(part, other)).ToList();
        if (relations.Exists(IsOverlap)) return relations.First(IsOverlap);
        return relations.TrueForAll(relation => relation == RowRelation.Disjoint) ? RowRelation.Disjoint : RowRelation.Unknown;
    }

    /// <summary>From the origin to the rows, without the models that only added columns; <see langword="null"/> when it is not known where they start.</summary>
    private static List<Fact>? Steps(Fact rows)
    {
        var steps = new List<Fact>();
        for (var current = rows; ;)
        {
            switch (current)
            {
                case Scored scored:
                    current = scored.Parent;
                    break;
                case Portion portion:
                    steps.Add(portion);
                    current = portion.Parent;
                    break;
                case Unknown:
                    return null;
                default:
                    steps.Add(current);
                    steps.Reverse();
                    return steps;
            }
        }
    }
}
