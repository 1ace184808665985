namespace Solvent.Magics.Tree;

/// <summary>What is known about a command before the tree is built.</summary>
/// <param name="Name">The name without <c>#!</c>.</param>
/// <param name="Description">What it does.</param>
internal sealed record TreeMagicInfo(string Name, string Description)
{
    /// <summary>True when the rest of the cell is input of the command.</summary>
    public bool TakesBody { get; init; }
}
