namespace Solvent.Tables;

/// <summary>Which form goes with which type.</summary>
internal static class FieldForms
{
    /// <summary>The form for values of an SQL type that <see cref="FieldValues.TypeOf"/> gives.</summary>
    public static FieldForm Of(string type) => type switch
    {
        "BOOLEAN" => FieldForm.Boolean,
        "BIGINT" => FieldForm.Whole,
        "DOUBLE" => FieldForm.Number,
        "DATE" or "TIMESTAMP" or "TIMESTAMPTZ" => FieldForm.Moment,
        _ => FieldForm.Text,
    };

    /// <summary>The narrowest type that all values fit; text where there were none.</summary>
    public static string TypeOf(FieldClass all) => all switch
    {
        FieldClass.Any or FieldClass.Text => "VARCHAR",
        _ when all.HasFlag(FieldClass.Boolean) => "BOOLEAN",
        _ when all.HasFlag(FieldClass.BigInt) => "BIGINT",
        _ when all.HasFlag(FieldClass.Double) => "DOUBLE",
        _ when all.HasFlag(FieldClass.Date) => "DATE",
        _ when all.HasFlag(FieldClass.Timestamp) => "TIMESTAMP",
        _ => "TIMESTAMPTZ",
    };
}
