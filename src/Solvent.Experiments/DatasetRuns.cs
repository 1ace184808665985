using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>What <see cref="Dataset"/> can do once the runs of the project are known, for notebook cells and scripts.</summary>
public static class DatasetRuns
{
    extension(Dataset)
    {
        /// <summary>What a version was made from and what it was used for: versions, and the cells and runs between them.</summary>
        /// <param name="reference">The version.</param>
        /// <param name="direction">Which way to go from it.</param>
        /// <param name="depth">How many versions to go on; <see langword="null"/> for all.</param>
        /// <exception cref="SolventException">As <see cref="DatasetRepository.Resolve"/>.</exception>
        public static VersionLineage Lineage(string reference, LineageDirection direction = LineageDirection.Both, int? depth = null)
        {
            using var store = ExperimentStore.Open();
            return DatasetRepository.Open().Lineage(reference, store.VersionUses, new LineageOptions { Direction = direction, Depth = depth });
        }

        /// <summary>Removes a version, or with a bare name all versions of a dataset, that no run, tag or other version needs.</summary>
        /// <param name="what">A version, or the name of a dataset.</param>
        /// <param name="withTags">Whether versions with a tag are removed too.</param>
        /// <exception cref="SolventException">As <see cref="DatasetRepository.RemoveAsync"/>.</exception>
        public static RemoveResult Remove(string what, bool withTags = false)
        {
            using var store = ExperimentStore.Open();
            return DatasetRepository.Open().RemoveAsync(what, store.VersionUses, withTags).GetAwaiter().GetResult();
        }
    }
}
