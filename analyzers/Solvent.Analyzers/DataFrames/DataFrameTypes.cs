using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.DataFrames;

/// <summary>The types of Microsoft.Data.Analysis that hold data.</summary>
internal sealed class DataFrameTypes
{
    private readonly INamedTypeSymbol _frame;
    private readonly INamedTypeSymbol? _column;
    private readonly INamedTypeSymbol? _groups;

    private DataFrameTypes(INamedTypeSymbol frame, INamedTypeSymbol? column, INamedTypeSymbol? groups)
    {
        _frame = frame;
        _column = column;
        _groups = groups;
    }

    /// <summary>The types, or <see langword="null"/> when the compilation does not use data frames.</summary>
    public static DataFrameTypes? Find(Compilation compilation)
        => compilation.GetTypeByMetadataName("Microsoft.Data.Analysis.DataFrame") is { } frame
            ? new DataFrameTypes(
                frame,
                compilation.GetTypeByMetadataName("Microsoft.Data.Analysis.DataFrameColumn"),
                compilation.GetTypeByMetadataName("Microsoft.Data.Analysis.GroupBy"))
            : null;

    /// <summary>True for a frame and for a column of any type.</summary>
    public bool IsData(ITypeSymbol? type) => IsFrame(type) || Is(type, _column);

    public bool IsFrame(ITypeSymbol? type) => Is(type, _frame);

    /// <summary>True for the rows of a frame by the values of a column.</summary>
    public bool IsGroups(ITypeSymbol? type) => Is(type, _groups);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? wanted)
    {
        if (wanted is null) return false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, wanted)) return true;
        }

        return false;
    }
}
