namespace Solvent.Drift;

/// <summary>
/// How well a classifier tells current rows from rows of the reference that it was not fitted on: the area under its ROC curve is 0.5 when it cannot.
/// </summary>
/// <param name="Auc">Area under the curve of the scores out of fold, 0 to 1.</param>
/// <param name="PValue">Share of shuffles of the sides with an area at least this large.</param>
/// <remarks>Lopez-Paz and Oquab, Revisiting classifier two-sample tests, ICLR 2017. A ridge-penalised logistic regression over five folds.</remarks>
public sealed record DomainClassifier(double Auc, double PValue)
{
    private const int Folds = 5;

    /// <summary>Compares rows of features on one scale. Each side needs five rows, all of the same length and without missing values.</summary>
    /// <param name="reference">Rows of the reference.</param>
    /// <param name="current">Rows of the current data.</param>
    /// <param name="permutations">How many shuffles the p-value rests on; each fits five models.</param>
    /// <param name="seed">Makes the shuffles repeatable.</param>
    public static DomainClassifier Compare(double[][] reference, double[][] current, int permutations = 99, int seed = 1)
    {
        double[][] rows = [.. reference, .. current];
        double[] labels = [.. Enumerable.Repeat(0.0, reference.Length), .. Enumerable.Repeat(1.0, current.Length)];
        var auc = OutOfFold(rows, labels);
        var atLeast = 0;
        Parallel.For(0, permutations, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, permutation =>
        {
            // Each shuffle has a seed of its own, so that the result does not depend on the order of the threads.
            var shuffled = labels.ToArray();
            new Random(HashCode(seed, permutation)).Shuffle(shuffled);
            if (OutOfFold(rows, shuffled) >= auc) Interlocked.Increment(ref atLeast);
        });
        return new DomainClassifier(auc, (1.0 + atLeast) / (1.0 + permutations));
    }

    private static int HashCode(int seed, int permutation) => unchecked((seed * 486_187_739) + permutation);

    private static double OutOfFold(double[][] rows, double[] labels)
    {
        var folds = StratifiedFolds(labels);
        var scores = new double[rows.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] training = [.. Enumerable.Range(0, rows.Length).Where(row => folds[row] != fold)];
            var model = LogisticRegression.Fit(Array.ConvertAll(training, row => rows[row]), Array.ConvertAll(training, row => labels[row]));
            for (var row = 0; row < rows.Length; row++)
            {
                if (folds[row] == fold) scores[row] = model.Score(rows[row]);
            }
        }

        var samples = new TwoSamples(Of(0), Of(1));
        return MannWhitney.Compare(samples).Superiority;

        SortedSample Of(double label) => SortedSample.Of([.. scores.Where((_, row) => labels[row] == label)]);
    }

    /// <summary>The rows of each label in five runs of nearly the same length, as scikit-learn makes them without shuffling.</summary>
    private static int[] StratifiedFolds(double[] labels)
    {
        var folds = new int[labels.Length];
        int[] rows = [.. Enumerable.Range(0, labels.Length)];
        foreach (var label in labels.Distinct().Order())
        {
            int[] members = [.. rows.Where(row => labels[row] == label)];
            var size = members.Length / Folds;
            var larger = members.Length % Folds;
            for (int fold = 0, at = 0; fold < Folds; fold++)
            {
                for (var end = at + size + (fold < larger ? 1 : 0); at < end; at++) folds[members[at]] = fold;
            }
        }

        return folds;
    }
}
