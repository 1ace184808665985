using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.Provenance;

/// <summary>
/// What facts become when a loop turns: those that each turn makes anew are then of an earlier turn, and no longer the same as what
/// this turn makes at the same place.
/// </summary>
internal sealed class Aging(FactTable table, TextSpan loop, CallPath? path)
{
    private readonly Dictionary<Fact, Fact> _aged = [];

    public FactSet Aged(FactSet set)
    {
        foreach (var fact in set.Facts)
        {
            if (!ReferenceEquals(Aged(fact), fact)) return table.Set(set.Facts.Select(Aged));
        }

        return set;
    }

    private Fact Aged(Fact fact)
    {
        if (_aged.TryGetValue(fact, out var known)) return known;
        // Stands for itself while its parts are looked at.
        _aged[fact] = fact;
        return _aged[fact] = Make(fact);
    }

    private Fact Make(Fact fact)
    {
        switch (fact)
        {
            case Origin origin:
                return !origin.IsEarlier && IsMadeInLoop(origin) ? table.Origin(origin.Key, origin.Path, isEarlier: true) : origin;
            case Instance instance:
                return instance.Key is SyntaxNode creation && IsMadeInLoop(creation, instance.Path) ? table.Origin(instance, instance.Path, isEarlier: true) : instance;
            case Computed computed:
                return table.Computed(computed.Operation, Aged(computed.Operands));
            case Portion portion:
                var key = portion.Key is Split split ? Aged(split) : portion.Key is Window window ? Aged(window) : portion.Key;
                var isEarlier = portion.IsEarlier || (portion.DependsOnPlace && IsMadeInLoop(portion.Place, portion.Path));
                return table.Portion(Aged(portion.Parent), portion.Kind, key, portion.Place, portion.Path, isEarlier || (key as Split)?.IsEarlier is true);
            case Split division:
                return table.Split(
                    Aged(division.Source), division.Key, division.Index is null ? null : Aged(division.Index), division.HasFolds, division.Place, division.Path,
                    division.IsEarlier || (!division.IsFixed && IsMadeInLoop(division.Place, division.Path)));
            case Scored scored:
                return table.Scored(Aged(scored.Parent), Aged(scored.By), scored.Place);
            case Union union:
                return table.Union(Aged(union.Parts));
            case Model model:
                return table.Model(model.Place, model.Path, Aged(model.Pipeline), Aged(model.TrainedOn), Aged(model.Selections), model.RowsPlace);
            case ModelChain chain:
                return table.ModelChain(Aged(chain.Models));
            case Selection selection:
                return table.Selection(Aged(selection.Rows), selection.Place);
            case Validated validated:
                return table.Validated(Aged(validated.Rows), Aged(validated.Pipeline), validated.Place, validated.Path);
            default:
                return fact;
        }
    }

    private IReadOnlyList<Fact> Aged(IReadOnlyList<Fact> facts) => [.. facts.Select(Aged)];

    private Window Aged(Window window)
    {
        var start = Aged(window.Start);
        var end = window.End is null ? null : Aged(window.End);
        return ReferenceEquals(start, window.Start) && ReferenceEquals(end, window.End) ? window : new Window(start, end);
    }

    private Position Aged(Position position) => position.Base is null || !Changed(position.Base) ? position : position with { Base = Aged(position.Base) };

    private bool Changed(Fact fact) => !ReferenceEquals(Aged(fact), fact);

    private bool IsMadeInLoop(Origin origin) => origin.Key switch
    {
        SyntaxNode place => IsMadeInLoop(place, origin.Path),
        Fact inner => Changed(inner),
        FactSet choice => !ReferenceEquals(Aged(choice), choice) || choice.Facts.Any(fact => fact is Origin { IsEarlier: true } or Portion { IsEarlier: true }),
        _ => false,
    };

    private bool IsMadeInLoop(SyntaxNode place, CallPath? madeIn)
    {
        // The place in the body of the loop is the one of the call that leads to where the fact is made.
        var current = place;
        for (var step = madeIn; ; step = step.Parent)
        {
            if (ReferenceEquals(step, path)) return loop.Contains(current.Span);
            if (step is null) return false;
            current = step.Call;
        }
    }
}
