namespace Solvent.Notebooks;

/// <summary>A parameter that a notebook declares: in a cell with the tag <c>parameters</c>, or with <c>#!param</c>.</summary>
/// <param name="Name">The name of its variable.</param>
/// <param name="TypeName">Its type as it is written, or as its default says.</param>
/// <param name="Default">Its default as it is written.</param>
/// <param name="Cell">The cell that declares it, 0-based.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
public sealed record NotebookParameter(string Name, string TypeName, string Default, int Cell, int Line)
{
    /// <summary>Its type; <see langword="null"/> when values of it cannot be given from outside.</summary>
    public ParameterType? Type { get; init; }

    /// <summary>The value of its default, if it is a literal.</summary>
    public ParameterValue? DefaultValue { get; init; }

    /// <summary>The comment behind it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a line <c>#!param</c> declares it, and not a cell.</summary>
    public bool IsDirective { get; init; }

    /// <summary>Whether it is a constant, which cannot be assigned.</summary>
    public bool IsConstant { get; init; }
}
