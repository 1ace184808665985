using System.Text;

namespace Solvent.Tables;

/// <summary>Reads a field in quotes, in which a doubled quote is one.</summary>
internal static class QuotedField
{
    /// <summary>Reads the field at the start of a record.</summary>
    /// <param name="record">The record from the opening quote on.</param>
    /// <param name="buffer">Holds the field where quotes were doubled in it.</param>
    /// <param name="field">Its text.</param>
    /// <returns>The position behind the closing quote; -1 where there is none.</returns>
    public static int Read(ReadOnlySpan<byte> record, scoped ref byte[] buffer, out ReadOnlySpan<byte> field)
    {
        var end = 1;
        var doubled = 0;
        while (true)
        {
            var next = record[end..].IndexOf((byte)'"');
            if (next < 0)
            {
                field = default;
                return -1;
            }

            end += next + 1;
            if (end == record.Length || record[end] != '"') break;
            doubled++;
            end++;
        }

        field = record[1..(end - 1)];
        if (doubled > 0) field = Undouble(field, ref buffer);
        return end;
    }

    /// <summary>The text of a field of a record that was found well-formed.</summary>
    public static string Text(ReadOnlySpan<byte> record, byte delimiter, int column, scoped ref byte[] buffer)
    {
        while (true)
        {
            ReadOnlySpan<byte> field = default;
            var end = record is [(byte)'"', ..] ? Read(record, ref buffer, out field) : record.IndexOf(delimiter);
            if (end < 0) end = record.Length;
            if (record is not [(byte)'"', ..]) field = record[..end];
            if (column-- == 0) return Encoding.UTF8.GetString(field);
            record = record[(end + 1)..];
        }
    }

    private static ReadOnlySpan<byte> Undouble(ReadOnlySpan<byte> field, scoped ref byte[] buffer)
    {
        if (buffer.Length < field.Length) buffer = new byte[field.Length];
        var length = 0;
        for (var at = 0; at < field.Length; at++)
        {
            buffer[length++] = field[at];
            if (field[at] == '"') at++;
        }

        return buffer.AsSpan(0, length);
    }
}
