namespace Solvent.Lint.Cells;

/// <summary>Tells the types of the variables of a notebook.</summary>
internal interface IVariableTypes
{
    /// <summary>The type of a variable as people write it, or <see langword="null"/> when it is not known.</summary>
    string? NameOf(DeclaredName variable);

    /// <summary>What a second call of a method does to a variable, by the type of the variable.</summary>
    CollectionKind KindOf(DeclaredName variable);
}
