namespace Solvent.Lint.Cells;

/// <summary>Tells the types of the variables of a notebook.</summary>
internal interface IVariableTypes
{
    /// <summary>The type of a variable as people write it, or <see langword="null"/> when it is not known.</summary>
    string? NameOf(DeclaredName variable);

    /// <summary>What a second call of a method does to a variable, by the type of the variable.</summary>
    CollectionKind KindOf(DeclaredName variable);

    /// <summary>Whether it is certain that nothing is called as the variable that stands at a place of a cell: neither in the notebook nor in what it refers to.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="offset">The first character of the name.</param>
    bool IsUnknown(CodeCell cell, int offset);
}
