namespace Solvent.Tables;

/// <summary>How the values of a file become columns of a relation.</summary>
public enum TypeInference
{
    /// <summary>Each column has the narrowest type that all its values fit; Parquet columns keep their own.</summary>
    Typed,

    /// <summary>Every column is text, exactly as the file writes it; an empty field is NULL.</summary>
    Text,
}
