using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Experiments;

/// <summary>A column that a model takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What ML.NET calls its type: <c>Single</c>, <c>String</c>, <c>Vector&lt;Single, 4&gt;</c>.</param>
public sealed record ModelColumn(string Name, string Type)
{
    private const string SlotNamesAnnotation = "SlotNames";
    private const int MostSlots = 10_000;

    /// <summary>For a vector with names for its slots, these.</summary>
    public IReadOnlyList<string>? SlotNames { get; init; }

    /// <summary>For a column of keys, how many there are.</summary>
    public ulong? Keys { get; init; }

    internal string? ProblemWith(ModelColumn? present, IEnumerable<string> names)
    {
        if (present is null) return $"The column '{Name}' is missing. {NearestName.Suggestion(Name, names)}".TrimEnd();
        if (present.Type != Type) return $"The column '{Name}' is {present.Type}, and the model takes {Type}.";
        if (SlotNames is not null && present.SlotNames is not null && !SlotNames.SequenceEqual(present.SlotNames, StringComparer.Ordinal))
        {
            return $"The slots of the column '{Name}' are in another order, or are others.";
        }

        return null;
    }

    internal static ModelColumn Of(DataViewSchema.Column column) => new(column.Name, column.Type.ToString()!)
    {
        SlotNames = ReadSlotNames(column),
        Keys = column.Type is KeyDataViewType key ? key.Count : null,
    };

    private static IReadOnlyList<string>? ReadSlotNames(DataViewSchema.Column column)
    {
        if (column.Type is not VectorDataViewType { Size: > 0 and <= MostSlots } || column.Annotations.Schema.GetColumnOrNull(SlotNamesAnnotation) is null) return null;
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.Annotations.GetValue(SlotNamesAnnotation, ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
