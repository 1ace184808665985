using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>One column in a <see cref="ProfileFile"/>.</summary>
internal static class ColumnProfileFormat
{
    public static void Write(BinaryWriter writer, ColumnProfile column)
    {
        writer.Write(column.Name);
        writer.Write((byte)column.Kind);
        writer.Write7BitEncodedInt64(column.Rows);
        writer.Write7BitEncodedInt64(column.Missing);
        WriteNumbers(writer, column.Numbers);
        writer.Write7BitEncodedInt(column.Categories.Counts.Length);
        foreach (var (name, count) in column.Categories.Counts)
        {
            writer.Write(name);
            writer.Write7BitEncodedInt64(count);
        }

        writer.Write7BitEncodedInt64(column.Categories.Rest);
        writer.Write7BitEncodedInt64(column.Categories.Error);
        writer.Write7BitEncodedInt(column.Derived.Count);
        foreach (var feature in column.Derived) Write(writer, feature);
    }

    public static ColumnProfile Read(BinaryReader reader)
    {
        var (name, kind) = (reader.ReadString(), (ColumnKind)reader.ReadByte());
        var (rows, missing) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var numbers = ReadNumbers(reader);
        var counts = new CategoryCount[reader.Read7BitEncodedInt()];
        for (var i = 0; i < counts.Length; i++) counts[i] = new CategoryCount(reader.ReadString(), reader.Read7BitEncodedInt64());
        var (rest, error) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var derived = new ColumnProfile[reader.Read7BitEncodedInt()];
        for (var i = 0; i < derived.Length; i++) derived[i] = Read(reader);
        return new ColumnProfile(name, kind, rows, missing, numbers, new CategorySummary([.. counts], rest, error)) { Derived = derived };
    }

    private static void WriteNumbers(BinaryWriter writer, NumericSummary numbers)
    {
        writer.Write7BitEncodedInt(numbers.Points.Length);
        for (var i = 0; i < numbers.Points.Length; i++)
        {
            writer.Write(numbers.Points[i]);
            writer.Write7BitEncodedInt64(numbers.At[i]);
            writer.Write7BitEncodedInt64(numbers.Between[i]);
            if (numbers.Between[i] > 0) writer.Write(numbers.Centres[i]);
        }

        writer.Write7BitEncodedInt64(numbers.Moments.Count);
        writer.Write(numbers.Moments.Mean);
        writer.Write(numbers.Moments.M2);
        writer.Write(numbers.Moments.M3);
        writer.Write(numbers.Moments.M4);
        writer.Write7BitEncodedInt64(numbers.InfiniteCount);
        writer.Write7BitEncodedInt64(numbers.RankError);
    }

    private static NumericSummary ReadNumbers(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        var (points, at, between, centres) = (new double[length], new long[length], new long[length], new float[length]);
        for (var i = 0; i < length; i++)
        {
            points[i] = reader.ReadDouble();
            at[i] = reader.Read7BitEncodedInt64();
            between[i] = reader.Read7BitEncodedInt64();
            if (between[i] > 0) centres[i] = reader.ReadSingle();
        }

        var moments = new Moments(
            reader.Read7BitEncodedInt64(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        return new NumericSummary(points, at, between, centres, moments, reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
    }
}
