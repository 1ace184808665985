namespace Solvent.Commands;

/// <summary>Where commands are typed.</summary>
public enum CommandSurface
{
    /// <summary>In a shell, as <c>solvent dataset list</c>.</summary>
    Shell,

    /// <summary>In a cell, as <c>#!dataset list</c>.</summary>
    Notebook,
}
