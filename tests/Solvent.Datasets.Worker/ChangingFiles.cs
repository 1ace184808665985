using System.Globalization;

namespace Solvent.Datasets.Worker;

/// <summary>Files of each kind that the store treats differently, changed a little each time.</summary>
internal sealed class ChangingFiles(string folder, Random random)
{
    private const int Rows = 4_000;
    private const int BlobBytes = 2_500_000;

    /// <summary>A table of which a few cells change: kept as a delta. Its name does not say so, because counting its rows would take longer than keeping it.</summary>
    public string Table()
    {
        var path = Path.Combine(folder, "table.txt");
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length != Rows) lines = [.. Enumerable.Range(0, Rows).Select(Row)];
        for (var i = 0; i < Rows / 100; i++)
        {
            var row = random.Next(1, Rows);
            lines[row] = Row(row);
        }

        lines[0] = "id,city,fare,note";
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Bytes of which one part changes: kept in chunks.</summary>
    public string Blob()
    {
        var path = Path.Combine(folder, "blob.bin");
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (bytes.Length != BlobBytes)
        {
            bytes = new byte[BlobBytes];
            random.NextBytes(bytes);
        }

        random.NextBytes(bytes.AsSpan(random.Next(BlobBytes - 50_000), 50_000));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Small files of which one changes, one comes and one goes.</summary>
    public string Folder()
    {
        var path = Path.Combine(folder, "many");
        for (var i = Directory.Exists(path) ? 2 : 30; i > 0; i--)
        {
            var file = Path.Combine(path, $"part {random.Next(4)}", $"{random.Next(40)}.csv");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(file, Enumerable.Range(0, random.Next(200)).Select(Row));
        }

        var files = Directory.GetFiles(path, "*", SearchOption.AllDirectories);
        if (files.Length > 20) File.Delete(files[random.Next(files.Length)]);
        return path;
    }

    /// <summary>A small file that shares nothing with any other.</summary>
    public string Note()
    {
        var path = Path.Combine(folder, "note.txt");
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64()} {random.NextInt64()}"));
        return path;
    }

    private string Row(int row) => string.Create(CultureInfo.InvariantCulture, $"{row},city {random.Next(100)},{random.Next(10_000) / 100.0:0.00},note {random.Next()}");
}
