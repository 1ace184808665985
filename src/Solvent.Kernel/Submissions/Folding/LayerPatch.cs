using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// Puts the class of a cell above another layer in what the compiler reads, so that it finds the types in the class before it
/// looks into usings, the newest of a name first. Its other members are hidden, for which the layer of the host class stands. The runtime sees the class as it is.
/// </summary>
internal static class LayerPatch
{
    private const int Streams = 5;
    // Below these numbers of rows and bytes every kind of index has two bytes.
    private const int MostRows = 1 << 11;
    private const int MostBytes = 1 << 16;

    private static readonly TableIndex[] Limited = [TableIndex.TypeDef, TableIndex.TypeRef, TableIndex.TypeSpec, TableIndex.AssemblyRef];

    /// <summary>Returns the metadata as the compiler has to see it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="below">The layer below, if there is one.</param>
    /// <param name="visible">The variables that stay visible to who asks for them in the class.</param>
    /// <exception cref="NotSupportedException">The metadata is so large that its layout would change.</exception>
    public static byte[] Apply(CellImage cell, Layer? below, IReadOnlySet<CellMember> visible)
    {
        var metadata = PinnedMetadata.Copy(cell.Metadata);
        HideMembers(metadata, cell, visible);
        return below is null ? metadata : Derive(metadata, cell, below.Assembly, below.Class);
    }

    private static void HideMembers(byte[] metadata, CellImage cell, IReadOnlySet<CellMember> visible)
    {
        const int AccessMask = 7;
        var type = cell.Reader.GetTypeDefinition(cell.ClassHandle);
        var shown = visible.Where(member => member.Cell == cell).Select(member => member.Handle).ToHashSet();
        foreach (var field in type.GetFields())
        {
            if (!shown.Contains(field)) Hide(TableIndex.Field, MetadataTokens.GetRowNumber(field), column: 0);
        }

        foreach (var method in type.GetMethods()) Hide(TableIndex.MethodDef, MetadataTokens.GetRowNumber(method), column: 6);

        void Hide(TableIndex table, int row, int column)
        {
            var flags = metadata.AsSpan(cell.Reader.GetTableMetadataOffset(table) + ((row - 1) * cell.Reader.GetTableRowSize(table)) + column);
            var hidden = (BinaryPrimitives.ReadUInt16LittleEndian(flags) & ~AccessMask) | (int)FieldAttributes.Private;
            BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)hidden);
        }
    }

    private static byte[] Derive(byte[] metadata, CellImage cell, string assembly, string name)
    {
        var reader = cell.Reader;
        var added = Encoding.UTF8.GetBytes(assembly + "\0" + name + "\0");
        var strings = Stream(metadata, "#Strings").Size;
        if (strings + added.Length >= MostBytes || Limited.Any(table => reader.GetTableRowCount(table) + 1 >= MostRows))
        {
            throw new NotSupportedException($"{cell.Name} declares too much to be folded.");
        }

        var types = reader.GetTableRowCount(TableIndex.TypeRef);
        var assemblies = reader.GetTableRowCount(TableIndex.AssemblyRef);
        var tables = Tables(
            metadata,
            reader,
            typeRow: Row(reader, TableIndex.TypeRef, row =>
            {
                row.Write(((assemblies + 1) << 2) | 2);
                row.Write(strings + assembly.Length + 1);
            }),
            assemblyRow: Row(reader, TableIndex.AssemblyRef, row =>
            {
                row.Skip(8 + 4 + (reader.GetHeapSize(HeapIndex.Blob) < MostBytes ? 2 : 4));
                row.Write(strings);
            }),
            definition: reader.GetTableMetadataOffset(TableIndex.TypeDef)
                + ((MetadataTokens.GetRowNumber(cell.ClassHandle) - 1) * reader.GetTableRowSize(TableIndex.TypeDef)) + 4 + 2 + 2,
            extends: ((types + 1) << 2) | 1);
        return Assemble(metadata, tables, added);
    }

    private static byte[] Row(MetadataReader reader, TableIndex table, Action<RowWriter> write)
    {
        var row = new byte[reader.GetTableRowSize(table)];
        write(new RowWriter(row));
        return row;
    }

    // The stream of tables with one more type reference and assembly reference.
    private static byte[] Tables(byte[] metadata, MetadataReader reader, byte[] typeRow, byte[] assemblyRow, int definition, int extends)
    {
        var (start, size) = Stream(metadata, "#~");
        var copy = new MemoryStream(size + typeRow.Length + assemblyRow.Length + 4);
        copy.Write(metadata, start, 24);
        for (var table = (TableIndex)0; (int)table < MetadataTokens.TableCount; table++)
        {
            var rows = reader.GetTableRowCount(table);
            if (rows > 0) copy.Write(BitConverter.GetBytes(rows + (table is TableIndex.TypeRef or TableIndex.AssemblyRef ? 1 : 0)));
        }

        var end = start + size;
        for (var table = (TableIndex)0; (int)table < MetadataTokens.TableCount; table++)
        {
            var rows = reader.GetTableRowCount(table);
            if (rows == 0) continue;
            var offset = reader.GetTableMetadataOffset(table);
            var bytes = metadata.AsSpan(offset, rows * reader.GetTableRowSize(table)).ToArray();
            if (table == TableIndex.TypeDef) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(definition - offset), (ushort)extends);
            copy.Write(bytes);
            if (table == TableIndex.TypeRef) copy.Write(typeRow);
            if (table == TableIndex.AssemblyRef) copy.Write(assemblyRow);
            end = offset + bytes.Length;
        }

        copy.Write(metadata, end, start + size - end);
        return copy.ToArray();
    }

    private static byte[] Assemble(byte[] metadata, byte[] tables, byte[] strings)
    {
        var header = HeaderLength(metadata);
        var copy = new MemoryStream(metadata.Length + tables.Length + strings.Length);
        copy.Write(metadata, 0, header);
        var entries = new List<(int At, int Start, int Size)>();
        foreach (var (at, name, start, size) in Headers(metadata))
        {
            var position = (int)copy.Position;
            if (name == "#~") copy.Write(tables);
            else copy.Write(metadata, start, size);
            if (name == "#Strings") copy.Write(strings);
            while (copy.Position % 4 != 0) copy.WriteByte(0);
            entries.Add((at, position, (int)copy.Position - position));
        }

        var result = PinnedMetadata.Copy(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        foreach (var (at, start, size) in entries)
        {
            BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(at), start);
            BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(at + 4), size);
        }

        return result;
    }

    private static (int Start, int Size) Stream(byte[] metadata, string name)
    {
        var header = Headers(metadata).First(header => header.Name == name);
        return (header.Start, header.Size);
    }

    private static int HeaderLength(byte[] metadata) => Headers(metadata).Min(header => header.Start);

    private static IEnumerable<(int At, string Name, int Start, int Size)> Headers(byte[] metadata)
    {
        var at = 16 + BinaryPrimitives.ReadInt32LittleEndian(metadata.AsSpan(12));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(metadata.AsSpan(at + 2));
        at += 4;
        for (var i = 0; i < count && i < Streams; i++)
        {
            var length = metadata.AsSpan(at + 8).IndexOf((byte)0);
            var name = Encoding.ASCII.GetString(metadata, at + 8, length);
            yield return (at, name, BinaryPrimitives.ReadInt32LittleEndian(metadata.AsSpan(at)), BinaryPrimitives.ReadInt32LittleEndian(metadata.AsSpan(at + 4)));
            at += 8 + ((length + 4) & ~3);
        }
    }

    /// <summary>Writes the columns of a row in order, all of them of two bytes.</summary>
    private sealed class RowWriter(byte[] row)
    {
        private int _at;

        public void Skip(int bytes) => _at += bytes;

        public void Write(int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(row.AsSpan(_at), checked((ushort)value));
            _at += 2;
        }
    }
}
