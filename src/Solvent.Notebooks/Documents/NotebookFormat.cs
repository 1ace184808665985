namespace Solvent.Notebooks;

/// <summary>A notebook's file format.</summary>
public enum NotebookFormat
{
    /// <summary>Jupyter's JSON format, nbformat 4.0 to 4.5, with outputs.</summary>
    Ipynb,

    /// <summary>The text format of Polyglot Notebooks, without outputs.</summary>
    Dib,
}
