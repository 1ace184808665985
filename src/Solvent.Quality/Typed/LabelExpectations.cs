namespace Solvent.Quality;

/// <summary>What is expected of a label.</summary>
internal static class LabelExpectations
{
    public static void Add(ColumnExpectations label, double auc, double minClassShare)
    {
        label.NotConstant();
        if (minClassShare > 0) label.ClassesAtLeast(minClassShare);
        label.NotLeaked(auc);
    }
}
