namespace Solvent.Datasets;

/// <summary>How the objects that a remote lacks are sent: packs of which at least half is lacking as they are, objects of other packs in new packs.</summary>
/// <param name="Whole">Full paths of the packs to send as they are.</param>
/// <param name="Picked">The objects to send in new packs, by pack and place.</param>
internal sealed record PushPlan(IReadOnlyList<string> Whole, IReadOnlyList<StoredObject> Picked)
{
    public static PushPlan Of(IEnumerable<StoredObject> lacking)
    {
        var (whole, picked) = (new List<string>(), new List<StoredObject>());
        foreach (var pack in lacking.GroupBy(stored => stored.PackPath, StringComparer.Ordinal).OrderBy(pack => pack.Key, StringComparer.Ordinal))
        {
            if (2 * pack.Sum(stored => (long)stored.Entry.Stored) >= KeptBytes(pack.Key)) whole.Add(pack.Key);
            else picked.AddRange(pack.OrderBy(stored => stored.Entry.Offset));
        }

        return new PushPlan(whole, picked);
    }

    private static long KeptBytes(string pack)
    {
        try
        {
            return PackFile.ReadEntries(pack).Sum(entry => (long)entry.Stored);
        }
        catch (InvalidDataException)
        {
            // It is damaged, which is told when it is looked at before it is sent.
            return 0;
        }
    }
}
