using System.Data.Common;

namespace Solvent.Datasets;

/// <summary>
/// Knows which pack holds an object. It can be made again from the packs, which is done for packs that it does not know and when it is damaged.
/// </summary>
internal sealed class ObjectCatalog(StoreDirectory store, StoreDatabase database)
{
    private const string Columns = "SELECT object.hash, form, position, stored, length, base, damaged, pack.name FROM object JOIN pack ON pack.id = object.pack";

    /// <summary>The folder of the packs.</summary>
    public string Folder => store.Packs;

    /// <summary>Where an object is, or <see langword="null"/> when no pack of the store has it.</summary>
    public StoredObject? Find(ObjectHash hash)
        => TryFind(hash) is { } known && File.Exists(known.PackPath) ? known : Rescan() ? TryFind(hash) : null;

    /// <summary>Where an object is as far as the catalog knows, without a look at the packs.</summary>
    public StoredObject? TryFind(ObjectHash hash)
        => database.Query($"{Columns} WHERE object.hash = $hash", Read, ("$hash", hash.ToArray())) is [var found] ? found : null;

    /// <summary>The undamaged objects that are kept in one piece: one query instead of one for each of many small files.</summary>
    public IReadOnlySet<ObjectHash> Plain() => database.Query(
        "SELECT hash FROM object WHERE form <= $form AND NOT damaged", row => ObjectHash.Read((byte[])row[0]), ("$form", (long)ObjectForm.Zstd)).ToHashSet();

    /// <summary>All objects in a pack.</summary>
    public IReadOnlyList<PackEntry> EntriesOf(string pack)
        => [.. database.Query($"{Columns} WHERE pack.name = $pack", Read, ("$pack", pack)).Select(found => found.Entry)];

    /// <summary>The packs of the store by name, with their sizes, straight from the folder.</summary>
    public IReadOnlyDictionary<string, long> Packs() => !Directory.Exists(store.Packs)
        ? new Dictionary<string, long>(StringComparer.Ordinal)
        : new DirectoryInfo(store.Packs).EnumerateFiles("*" + PackFile.Extension)
            .Where(file => file.Name.Length == (2 * ObjectHash.Size) + PackFile.Extension.Length)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), file => file.Length, StringComparer.Ordinal);

    public string PathOf(string pack) => Path.Combine(store.Packs, pack + PackFile.Extension);

    /// <summary>Takes in packs that are in their place. An object that another pack has undamaged stays there.</summary>
    public void Add(IReadOnlyList<(string Name, long Bytes, IReadOnlyList<PackEntry> Entries)> packs) => database.Write(transaction =>
    {
        foreach (var (name, bytes, entries) in packs)
        {
            transaction.Execute("INSERT OR IGNORE INTO pack (name, bytes) VALUES ($name, $bytes)", ("$name", name), ("$bytes", bytes));
            var id = transaction.Scalar("SELECT id FROM pack WHERE name = $name", ("$name", name));
            transaction.ExecuteEach(
                """
                INSERT INTO object (hash, pack, form, position, stored, length, base) VALUES ($hash, $pack, $form, $position, $stored, $length, $base)
                ON CONFLICT (hash) DO UPDATE SET pack = excluded.pack, form = excluded.form, position = excluded.position, stored = excluded.stored,
                    length = excluded.length, base = excluded.base, damaged = 0
                WHERE damaged
                """,
                ["$hash", "$pack", "$form", "$position", "$stored", "$length", "$base"],
                entries.Select(entry => new[] { entry.Hash.ToArray(), id, (long)entry.Form, entry.Offset, (long)entry.Stored, entry.Length, entry.Base?.ToArray() }));
        }
    });

    /// <summary>Forgets packs that are about to be removed.</summary>
    public void Remove(IEnumerable<string> packs) => database.Write(transaction =>
        transaction.ExecuteEach("DELETE FROM pack WHERE name = $name", ["$name"], packs.Select(pack => new object?[] { pack })));

    /// <summary>Remembers that the kept bytes of an object do not have its hash, so that it is stored again when its content comes by.</summary>
    public void MarkDamaged(ObjectHash hash)
    {
        try
        {
            database.Write(transaction => transaction.Execute("UPDATE object SET damaged = 1 WHERE hash = $hash", ("$hash", hash.ToArray())));
        }
        catch (SolventException)
        {
            // In a store that cannot be written to, nothing is stored again either.
        }
    }

    /// <summary>Compares the catalog with the packs in the folder; false when they agree.</summary>
    public bool Rescan()
    {
        var present = Packs();
        var known = database.Query("SELECT name FROM pack", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var added = present.Keys.Where(name => !known.Contains(name)).ToList();
        var gone = known.Where(name => !present.ContainsKey(name)).ToList();
        if (added.Count == 0 && gone.Count == 0) return false;
        if (gone.Count > 0) Remove(gone);
        // With a pack went the note of where its objects are; other packs may have them too.
        Add([.. (gone.Count > 0 ? present.Keys : added).Order(StringComparer.Ordinal).Select(Read).OfType<(string, long, IReadOnlyList<PackEntry>)>()]);
        return true;
    }

    private (string Name, long Bytes, IReadOnlyList<PackEntry> Entries)? Read(string pack)
    {
        try
        {
            return (pack, new FileInfo(PathOf(pack)).Length, PackFile.ReadEntries(PathOf(pack)));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // Verification names it; here its objects are missing.
            return null;
        }
    }

    private StoredObject Read(DbDataReader row) => new(
        PathOf(row.GetString(7)),
        new PackEntry(
            ObjectHash.Read((byte[])row[0]), (ObjectForm)row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row[5] is byte[] from ? ObjectHash.Read(from) : null),
        row.GetInt64(6) != 0);
}
