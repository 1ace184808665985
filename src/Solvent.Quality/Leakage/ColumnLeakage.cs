namespace Solvent.Quality;

/// <summary>How much one column says about a label.</summary>
/// <param name="Column">The column.</param>
/// <param name="Auc">
/// The area under the ROC curve when the column alone predicts the label, 0.5 to 1: of numbers by their order, of categories by the rate of the class among
/// other rows of the category; of several classes the one that is told best. For a label of numbers 0.5 plus half of the rank correlation.
/// </param>
/// <param name="Rows">Rows that have a value and a label.</param>
/// <param name="IsCopy">Whether each value of the column stands for one label and the other way round.</param>
public sealed record ColumnLeakage(string Column, double Auc, long Rows, bool IsCopy);
