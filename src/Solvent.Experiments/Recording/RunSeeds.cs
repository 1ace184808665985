using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Records the seeds in the code of a run. The author's word about the seed comes before them.</summary>
internal static class RunSeeds
{
    /// <summary>The tag that lists them.</summary>
    public const string Tag = "seeds";

    public static void Record(IReadOnlyList<RunSeed> seeds, int? told, RunJournal journal)
    {
        if (seeds.Count == 0) return;
        if (told is null) journal.Append(new FactsFound(new RunFacts { Seed = seeds[0].Value }));
        journal.Append(new TagSet(Tag, string.Join(", ", seeds.Select(seed => string.Create(CultureInfo.InvariantCulture, $"{seed.Source} {seed.Value}")))));
    }
}
