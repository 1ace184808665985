namespace Solvent.Datasets;

/// <summary>The sections of one group, unpacked.</summary>
internal sealed class RowGroup
{
    private readonly Dictionary<int, ByteCursor> _sections = [];
    private readonly List<ReadOnlyMemory<byte>> _masks = [];

    private RowGroup()
    {
    }

    public ByteCursor Copies => Of(RowSection.Copies);

    public ByteCursor Operations => Of(RowSection.Operations);

    public ByteCursor Counts => Of(RowSection.Counts);

    public ByteCursor Masks => Of(RowSection.Masks);

    public ByteCursor Lines => Of(RowSection.Lines);

    /// <summary>Whether every section was read to its end.</summary>
    public bool IsUsedUp => _sections.Values.All(section => section.AtEnd);

    public int MaskCount => _masks.Count;

    public ByteCursor Column(int column) => Of(RowSection.FirstColumn + column);

    /// <summary>The columns of a mask, each as the number of columns between it and the one before.</summary>
    public ByteCursor Mask(int number) => new(_masks[number]);

    /// <summary>The next group, or <see langword="null"/> at the end of the delta.</summary>
    public static RowGroup? Read(DeltaInput delta, RowShape shape)
    {
        switch (delta.NextByte())
        {
            case RowDeltaFormat.End:
                return null;
            case RowDeltaFormat.Group:
                break;
            default:
                throw RowDeltaFormat.Damaged("a group has no beginning");
        }

        var directory = new (int Id, int Length, int Stored)[delta.NextNumber(RowSection.FirstColumn + shape.Columns)];
        var (last, total) = (-1, 0L);
        for (var i = 0; i < directory.Length; i++)
        {
            var id = (int)delta.NextNumber(RowSection.FirstColumn + shape.Columns - 1);
            var length = (int)delta.NextNumber(RowDeltaFormat.MostGroupBytes);
            var stored = (int)delta.NextNumber(length);
            if (id <= last || id is > RowSection.Lines and < RowSection.FirstColumn) throw RowDeltaFormat.Damaged("a section is out of its order");
            (last, total) = (id, total + length);
            if (total > RowDeltaFormat.MostGroupBytes) throw RowDeltaFormat.Damaged("a group is too large");
            directory[i] = (id, length, stored);
        }

        var group = new RowGroup();
        using var codec = new SectionCodec();
        foreach (var (id, length, stored) in directory)
        {
            group._sections.Add(id, new ByteCursor(codec.Unpack(delta.Next(stored), length)));
        }

        group.ReadMasks();
        return group;
    }

    private ByteCursor Of(int id) => _sections.TryGetValue(id, out var section) ? section : ByteCursor.Empty;

    private void ReadMasks()
    {
        var definitions = Of(RowSection.MaskDefinitions);
        while (!definitions.AtEnd)
        {
            if (_masks.Count == RowDeltaFormat.GroupOperations) throw RowDeltaFormat.Damaged("a group has too many masks");
            _masks.Add(definitions.Next((int)definitions.NextNumber(definitions.Remaining)));
        }
    }
}
