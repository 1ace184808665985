using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>The preparations that rows went through.</summary>
internal static class Preparations
{
    /// <summary>The models that learned from the very rows which they then prepared, below <paramref name="rows"/>.</summary>
    public static IEnumerable<Model> FittedToTheirRows(Fact rows)
    {
        for (var current = rows; ;)
        {
            switch (current)
            {
                case Scored scored:
                    if (scored.By is Model { Learned: true } model && !model.TrainedOn.IsEmpty
                        && model.TrainedOn.Facts.All(trained => RowRelations.IsOverlap(RowRelations.Between(scored.Parent, trained)))) yield return model;
                    current = scored.Parent;
                    break;
                case Portion portion:
                    current = portion.Parent;
                    break;
                default:
                    yield break;
            }
        }
    }
}
