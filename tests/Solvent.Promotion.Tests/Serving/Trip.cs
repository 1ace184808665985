namespace Solvent.Promotion.Tests.Serving;

/// <summary>A row as the notebook of the tests has it.</summary>
public sealed class Trip
{
    /// <summary>The same class in a cell.</summary>
    public const string Cell = "public class Trip\n{\n    public bool Late { get; set; }\n    public float Hour { get; set; }\n    public string Origin { get; set; }\n    public float distance_km;\n}";

    public bool Late { get; set; }

    public float Hour { get; set; }

    public string Origin { get; set; } = "";

#pragma warning disable CA1051, IDE1006 // A field, and named as a column is, as in many notebooks.
    public float distance_km;
#pragma warning restore CA1051, IDE1006
}
